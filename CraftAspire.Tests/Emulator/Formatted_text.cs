using System.Net;
using CsCheck;
using TelegramEmulator.Formatting;
using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Emulator;

public sealed class Formatted_text
{
    private static readonly string[] Pieces = [" ", "<", ">", "&", "\"", "a", "б", "💧", "\n", "_", "*", "[", "`", "\u200f"];

    [Fact]
    public void in_html_counts_entities_in_utf16_units()
    {
        var parsed = Markup.Parse("💧 <b>Water <i>&amp; 🔥</i></b> &lt;x&gt;", "HTML", null);

        parsed.Text.ShouldBe("💧 Water & 🔥 <x>");
        parsed.Entities.ShouldBe([new MessageEntity("bold", 3, 10), new MessageEntity("italic", 9, 4)]);
    }

    [Fact]
    public void in_html_keeps_the_language_of_a_block_and_the_target_of_a_link()
    {
        var parsed = Markup.Parse(
            "<pre><code class=\"language-c\">a</code></pre><a href='http://a.com/?x=1&amp;y'>b</a><a href=\"tg://user?id=7\">c</a>",
            "html",
            null);

        parsed.Text.ShouldBe("abc");
        parsed.Entities[0].ShouldBe(new MessageEntity("pre", 0, 1) { Language = "c" });
        parsed.Entities[1].ShouldBe(new MessageEntity("text_link", 1, 1) { Url = "http://a.com/?x=1&y" });
        parsed.Entities[2].User!.Id.ShouldBe(7);
    }

    [Fact]
    public void in_markdown_knows_all_signs()
    {
        var parsed = Markup.Parse("*b* _i_ __u__ ~s~ ||p|| `c` [l](http://a.com/) \\*\n>q", "MarkdownV2", null);

        parsed.Text.ShouldBe("b i u s p c l *\nq");
        parsed.Entities.Select(each => (each.Type, each.Offset)).ShouldBe(
        [
            ("bold", 0), ("italic", 2), ("underline", 4), ("strikethrough", 6),
            ("spoiler", 8), ("code", 10), ("text_link", 12), ("blockquote", 16),
        ]);
    }

    [Fact]
    public void in_markdown_knows_quotations_that_can_be_expanded()
    {
        var parsed = Markup.Parse(">one\n>two\n**>three\n>four ||spoiler|| five||\nend", "MarkdownV2", null);

        parsed.Text.ShouldBe("one\ntwo\nthree\nfour spoiler five\nend");
        parsed.Entities.Select(each => (each.Type, each.Offset, each.Length)).ShouldBe(
            [("blockquote", 0, 7), ("expandable_blockquote", 8, 23), ("spoiler", 19, 7)]);
    }

    [Fact]
    public void in_html_drops_a_language_outside_of_a_block()
    {
        var parsed = Markup.Parse("<code class=\"language-c\">a</code> <pre>b<code class=\"language-c\">c</code></pre>", "HTML", null);

        parsed.Entities.Select(each => (each.Type, each.Language)).ShouldBe([("code", null), ("pre", null), ("code", null)]);
    }

    [Fact]
    public void gets_cashtags_marked_by_itself()
    {
        var parsed = Markup.Parse("$USD and $1INCH, not $usd, US$USD or $TOOLONGNAME", null, null);

        parsed.Entities.Select(each => (each.Type, parsed.Text.Substring(each.Offset, each.Length))).ShouldBe(
            [("cashtag", "$USD"), ("cashtag", "$1INCH")]);
    }

    [Fact]
    public void gets_commands_mentions_and_links_marked_by_itself()
    {
        var parsed = Markup.Parse("/combine@craft_bot, ask @ada or see https://a.com/b?c. #fire", null, null);

        parsed.Entities.Select(each => (each.Type, parsed.Text.Substring(each.Offset, each.Length))).ShouldBe(
            [("bot_command", "/combine@craft_bot"), ("mention", "@ada"), ("url", "https://a.com/b?c"), ("hashtag", "#fire")]);
    }

    [Fact]
    public void comes_back_as_it_was_after_escaping_whatever_a_person_is_called() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat).Sample(name =>
        {
            var parsed = Markup.Parse($"<b>x{WebUtility.HtmlEncode(name)}x</b>", "HTML", null);

            parsed.Text.ShouldBe($"x{name}x");
            parsed.Entities.ShouldContain(new MessageEntity("bold", 0, name.Length + 2));
        });
}
