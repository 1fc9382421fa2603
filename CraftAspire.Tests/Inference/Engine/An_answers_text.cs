using System.Text;
using CraftAspire.Inference.Engine;
using CsCheck;

namespace CraftAspire.Tests.Inference.Engine;

public sealed class An_answers_text
{
    [Fact]
    public void never_holds_half_a_character()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "Wave 🌊🏄‍♂️" });
        var generation = desk.Ask("sea");

        desk.Finish();

        var pieces = Desk.Pieces(generation);
        pieces.ShouldAllBe(piece => piece.EnumerateRunes().All(rune => rune != Rune.ReplacementChar));
        string.Concat(pieces).ShouldBe("Wave 🌊🏄‍♂️");
    }

    [Fact]
    public void drops_a_character_that_the_limit_cut()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "Wave 🌊" });
        var generation = desk.Ask("sea", maxTokens: 7);

        desk.Finish();

        Desk.Answer(generation).Text.ShouldBe("Wave ");
    }

    [Fact]
    public void never_holds_the_replacement_character()
    {
        var text = new AnswerText([]);

        string[] released = [text.Add([(byte)'a', 0xFF, (byte)'b']), text.Add([0xF0, 0x9F]), text.Add([(byte)'c']), text.Add("\uFFFDd"u8)];

        string.Concat(released).ShouldBe("abcd");
    }

    [Fact]
    public void ends_before_a_stop_string_that_crosses_tokens()
    {
        var desk = new Desk(new ScriptedModel { Answer = _ => "Steam\n\nMore" });
        var generation = desk.Ask("fire", stop: ["\n\n"]);

        desk.Finish();

        Desk.Answer(generation).Text.ShouldBe("Steam");
        Desk.Answer(generation).Reason.ShouldBe(FinishReason.Stop);
        string.Concat(Desk.Pieces(generation)).ShouldBe("Steam");
    }

    [Fact]
    public void is_held_back_only_while_it_may_become_a_stop_string()
    {
        var matcher = new StopMatcher(["STOP", "\n\n"]);

        string[] released = [matcher.Add("a ST"), matcher.Add("AR and \n"), matcher.Add("b"), matcher.Flush()];

        released.ShouldBe(["a ", "STAR and ", "\nb", ""]);
    }

    [Fact]
    public void loses_nothing_however_it_is_cut_into_pieces() =>
        Gen.Select(
            Gen.String[Gen.Char["abc"], 0, 30], Gen.String[Gen.Char["abc"], 1, 3].List[1, 3], Gen.Int[1, 4]).Sample((text, stops, length) =>
        {
            var matcher = new StopMatcher(stops);
            var released = string.Concat(text.Chunk(length).Select(chunk => matcher.Add(new string(chunk)))) + matcher.Flush();

            return matcher.Found
                ? stops.Any(stop => text.StartsWith(released + stop, StringComparison.Ordinal))
                : released == text && !stops.Any(text.Contains);
        });
}
