using System.Reflection;
using CraftAspire.Api.Audit;
using CraftAspire.Bot.Features.Moderation;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Bot.Moderation;

public sealed class An_audit_entry
{
    public static TheoryData<string> Acts =>
        [.. typeof(AuditAct).GetFields(BindingFlags.Public | BindingFlags.Static).Select(act => (string)act.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Acts))]
    public void has_words_for_everything_that_the_game_writes_down(string act)
    {
        var told = Words.All.Select(words => AuditView.What(Entry(act), words)).ToArray();

        told.ShouldBeUnique();
        told.ShouldAllBe(text => !text.Contains(act));
    }

    [Theory]
    [InlineData("en", "role.changed", "user → moderator", "👥 Role of player 17: 🙂 Player → 🛡 Moderator")]
    [InlineData("ru", "player.muted", "Day", "🔇 Игрок 17 ограничен: 1 день")]
    [InlineData("ru", "player.banned", "Lifted", "✅ Блокировка игрока 17 снята")]
    [InlineData("en", "player.muted", "Lifted", "✅ Mute of player 17 lifted")]
    [InlineData("kk", "second-factor.switched-off", "by an admin", "🔓 17-ойыншының екі сатылы тексеруін әкімші өшірді")]
    [InlineData("en", "element.hidden", "<Mud>", "🚫 Element 17 hidden: &lt;Mud&gt;")]
    [InlineData("ru", "moon.painted", "green", "<code>moon.painted</code> player:17: green")]
    public void tells_details_in_the_readers_words(string language, string act, string detail, string expected) =>
        AuditView.What(Entry(act, detail), Words.For(language)).ShouldBe(expected);

    [Theory]
    [InlineData("en", "element.hidden", "Mud", "🚫 Element “Mud” hidden")]
    [InlineData("en", "element.renamed", "Mudd → Mud", "✏️ Element “Mud” renamed: Mudd → Mud")]
    [InlineData("ru", "player.muted", "Day", "🔇 Игрок “Mud” ограничен: 1 день")]
    public void speaks_of_names_where_there_are_some(string language, string act, string detail, string expected) =>
        AuditView.What(Entry(act, detail) with { SubjectName = "Mud" }, Words.For(language)).ShouldBe(expected);

    [Fact]
    public void without_a_name_tells_that_the_configuration_appointed_somebody() =>
        AuditView.What(
            Entry("role.changed", "admin, by the configuration") with { Actor = null },
            Words.For("ru")).ShouldBe("👑 Игрок 17 назначен админом через конфигурацию");

    private static AuditEntry Entry(string act, string? detail = null) => new(1, DateTimeOffset.UnixEpoch, "Ada", act, "player:17", detail);
}
