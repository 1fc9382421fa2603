using CraftAspire.Bot.Features.Administration;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Bot.Administration;

public sealed class A_list_of_versions
{
    private static readonly SettingsContent Content = new() { Temperature = 0, Retries = 2, MaxWords = 4, MaxLength = 32 };

    [Fact]
    public void shows_what_each_of_them_changed()
    {
        var changed = Content with { Temperature = 0.7f, SystemPrompt = $"Be brief.\n{new string('x', 100)}" };

        var changes = SettingsPublisher.ChangesOf(Version(2, changed), Version(1, Content), Words.For("en"));

        changes.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            [$"📝 Prompt: the model’s standard → Be brief. {new string('x', 30)}…", "🌡 Temperature: 0 → 0.7"]);
    }

    [Fact]
    public void says_nothing_of_the_first() =>
        SettingsPublisher.ChangesOf(Version(1, Content), before: null, Words.For("en")).ShouldBe("");

    private static SettingsVersion Version(int number, SettingsContent content) =>
        new(number, content, "Ada", DateTimeOffset.UnixEpoch, "Why not", 0, 0);
}
