using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class The_audit(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task is_read_page_by_page_whole_by_admins_and_ones_own_by_moderators()
    {
        var (admin, one, other) = (await game.New(Role.Admin), await game.New(Role.Moderator), await game.New(Role.Moderator));
        for (var word = 0; word < 5; word++)
        {
            (await game.Api.Moderation.AddWordAsync(one.Token, new WordEntry($"first {word}"))).Wanted();
            (await game.Api.Moderation.AddWordAsync(other.Token, new WordEntry($"second {word}"))).Wanted();
        }

        (await Details(one)).ShouldBe(["first 4", "first 3", "first 2", "first 1", "first 0"]);
        (await Details(admin)).Count(detail => detail?.Split(' ') is ["first" or "second", _]).ShouldBe(10);
    }

    [Fact]
    public async Task speaks_of_names()
    {
        var (moderator, ada) = (await game.New(Role.Moderator), await game.NewPlayerInGame());
        var made = (await game.Discover(ada)).Element;
        (await game.Api.Client.IntroduceAsync(ada.Token, new PlayerProfile("Ada", "en"))).Wanted();
        var player = await game.Scalar<long>($"select id from players where telegram_id = {ada.TelegramId}");

        (await game.Api.Moderation.ChangeEmojiAsync(moderator.Token, made.Id, new EmojiChange("🌋"))).Wanted();
        (await game.Api.Moderation.SanctionAsync(moderator.Token, player, new Sanction(SanctionKind.Mute, SanctionLength.Hour))).Wanted();

        var entries = (await game.Api.Moderation.AuditAsync(moderator.Token)).Wanted().Items;
        entries.Select(entry => entry.SubjectName).ShouldBe(["Ada", made.Name]);
    }

    private async Task<string?[]> Details(TestPlayer reader)
    {
        var (details, after) = (new List<string?>(), (string?)null);
        do
        {
            var page = (await game.Api.Moderation.AuditAsync(reader.Token, after, limit: 2)).Wanted();
            details.AddRange(page.Items.Select(entry => entry.Detail));
            after = page.Next;
        }
        while (after is not null);

        return [.. details];
    }
}
