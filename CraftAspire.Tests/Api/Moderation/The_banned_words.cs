using CraftAspire.Api.Cache;
using CraftAspire.Api.Naming;
using CraftAspire.Contracts;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace CraftAspire.Tests.Api.Moderation;

public sealed class The_banned_words(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task count_from_the_next_answer_of_the_model_on()
    {
        var (ada, moderator) = (await game.NewPlayerInGame(), await game.New(Role.Moderator));
        var relic = await game.NewElementHeldByAll();
        await game.Discover(ada);
        game.Model.WillSay($"Water + {relic}", "Ugly Thing 🧪", "Pretty Thing 🌸");

        (await game.Api.Moderation.AddWordAsync(moderator.Token, new WordEntry(" UGLY "))).Wanted().Word.ShouldBe("ugly");
        (await game.Api.Moderation.AddWordAsync(moderator.Token, new WordEntry("ugly"))).Wanted();

        (await ada.Combine("Water", relic)).Element.Name.ShouldBe("Pretty Thing");
        (await game.Api.Moderation.WordsAsync(moderator.Token)).Wanted().ShouldBe(["ugly"]);
        await game.Api.Moderation.RemoveWordAsync(moderator.Token, "Ugly").Succeeded();
        (await game.Api.Moderation.WordsAsync(moderator.Token)).Wanted().ShouldBeEmpty();
        (await game.Scalar<long>("select count(*) from audit_entries where subject = 'words' and detail = 'ugly'")).ShouldBe(2);
    }

    [Fact]
    public async Task are_not_forgotten_for_one_who_read_them_before_a_change_and_stores_them_after_it()
    {
        var (services, moderator) = (game.Api.Services, await game.New(Role.Moderator));
        var cache = services.GetRequiredService<IFusionCache>();
        await cache.RemoveAsync(CacheKey.Of<string[]>("banned-words"), token: TestContext.Current.CancellationToken);
        var late = new BannedWords(cache, new ScopesThatEndLate(
            services.GetRequiredService<IServiceScopeFactory>(),
            async () => (await game.Api.Moderation.AddWordAsync(moderator.Token, new WordEntry("gruesome"))).Wanted()));

        var read = await late.CurrentAsync(TestContext.Current.CancellationToken);

        read.Holds("Gruesome Thing").ShouldBeTrue();
        (await services.GetRequiredService<BannedWords>().CurrentAsync(TestContext.Current.CancellationToken))
            .Holds("Gruesome Thing")
            .ShouldBeTrue();
        await game.Api.Moderation.RemoveWordAsync(moderator.Token, "gruesome").Succeeded();
        (await services.GetRequiredService<BannedWords>().CurrentAsync(TestContext.Current.CancellationToken))
            .Holds("Gruesome Thing")
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("a word that is longer than sixty-four characters is no word but a whole story")]
    public async Task are_words(string word)
    {
        var moderator = await game.New(Role.Moderator);

        (await (await game.Api.Moderation.AddWordAsync(moderator.Token,
            new WordEntry(word))).Problem()).Type.ShouldBe(ProblemTypes.InvalidRequest);
    }
}
