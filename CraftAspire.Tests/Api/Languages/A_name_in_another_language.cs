using CraftAspire.Api.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Languages;

/// <summary>Elements have names in Russian and Kazakh, and one key.</summary>
public sealed class A_name_in_another_language(GameFixture game) : IClassFixture<GameFixture>
{
    private IModerationApi Moderation => game.Api.Moderation;

    [Theory]
    [InlineData("ru", "Огонь", "Вода", "Пар")]
    [InlineData("kk", "От", "Су", "Бу")]
    [InlineData("ru-RU", "вода", "ОГОНЬ", "Пар")]
    public async Task combines_and_is_what_the_answer_says(string language, string first, string second, string made)
    {
        game.Model.WillSay("Water + Fire", "Steam 💨");
        var ada = (await game.NewPlayerInGame()).Reading(language);

        var answer = await ada.Combine(first, second);

        answer.Element.Name.ShouldBe(made);
        var own = await ada.Reading("en").Combine("Fire", "Water");
        (own.Element.Name, own.Element.Id).ShouldBe(("Steam", answer.Element.Id));
    }

    [Theory]
    [InlineData("Огонь", "Су")]
    [InlineData("🔥 Fire", "💧 Вода")]
    [InlineData("🔥", "💧")]
    [InlineData("🌬", "🌍️")]
    public async Task works_for_everybody_and_so_do_the_emoji_of_the_buttons(string first, string second)
    {
        game.Model.WillSay("Water + Fire", "Steam 💨");
        var ada = await game.NewPlayerInGame();

        var answer = await ada.Combine(first, second);

        answer.First.Depth.ShouldBe(0);
        answer.First.Id.ShouldNotBe(answer.Second.Id);
    }

    [Fact]
    public async Task is_asked_for_where_an_emoji_belongs_to_several_elements()
    {
        game.Model.WillSay("Water + Earth", "Flood 💧");
        var ada = (await game.NewPlayerInGame()).Reading("ru");
        await ada.Combine("Water", "Earth");

        var problem = await ada.FailsToCombine("💧", "Fire");

        (problem.Type, problem.Element).ShouldBe((ProblemTypes.NotInCollection, "💧"));
        problem.DidYouMean.ShouldBe(["Flood", "Вода"], ignoreOrder: true);
    }

    [Fact]
    public async Task is_found_by_search_and_by_a_typing_error()
    {
        game.Model.WillSay("Fire + Earth", "Volcano 🌋");
        var ada = (await game.NewPlayerInGame()).Reading("ru");
        await ada.Combine("Fire", "Earth");

        var found = await game.Api.Client.CollectionAsync(ada.Token, new CollectionQuery { Search = "вулк" }).Succeeded();
        var own = await game.Api.Client.CollectionAsync(ada.Token, new CollectionQuery { Search = "volca" }).Succeeded();
        var missing = await ada.FailsToCombine("Вулкна", "Вода");

        found.Items.Select(item => item.Element.Name).ShouldBe(["Вулкан"]);
        own.Items.Select(item => item.Element.Name).ShouldBe(["Вулкан"]);
        missing.DidYouMean.ShouldBe(["Вулкан"]);
        (await game.Api.Client.ElementByNameAsync(ada.Token, "🌋 вулкан").Succeeded()).Element.Name.ShouldBe("Вулкан");
    }

    [Fact]
    public async Task is_mended_by_moderators_at_every_replica_and_audited()
    {
        var other = await game.NewReplica(new ScriptedModel("Elsewhere"));
        game.Model.WillSay("Fire + Air", "Smoke 🌫️");
        var (moderator, ada) = (await game.New(Role.Moderator), (await game.NewPlayerInGame()).Reading("ru"));
        var smoke = (await ada.Combine("Fire", "Air")).Element;

        var named = await Moderation.NameElementAsync(moderator.Token, smoke.Id, "ru", new ElementNaming("Дымок")).Succeeded();

        named.Name.ShouldBe("Дымок");
        await Waits.Until(async () => (await ada.At(other.Client).Combine("Огонь", "Воздух")).Element.Name == "Дымок");
        (await ada.Combine("Дымок", "Вода")).First.Id.ShouldBe(smoke.Id);
        (await ada.Reading("kk").Combine("Smoke", "Water")).First.Name.ShouldBe("Түтін");
        (await Moderation.AuditAsync(moderator.Token).Succeeded()).Items[0].Detail.ShouldBe("ru: Дым → Дымок");
    }

    [Theory]
    [InlineData("ru", "Вода", ProblemTypes.NameTaken)]
    [InlineData("ru", "https://example.com", ProblemTypes.NameRefused)]
    [InlineData("de", "Feuer", ProblemTypes.InvalidRequest)]
    public async Task is_refused_where_it_would_mislead(string language, string name, string problem)
    {
        var moderator = await game.New(Role.Moderator);
        var fire = await game.Scalar<long>("select id from elements where key = 'fire'");

        (await Moderation.NameElementAsync(moderator.Token, fire, language, new ElementNaming(name)).Failed()).Type.ShouldBe(problem);
    }

    [Fact]
    public void ships_for_the_base_elements_and_the_commonest_300_and_is_another_for_each()
    {
        using var file = typeof(DisplayNames).Assembly.GetManifestResourceStream("element-names.txt")!;
        using var reader = new StreamReader(file);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] is not '#').Select(line => line.Split('|')).ToList();

        rows.Count.ShouldBeGreaterThanOrEqualTo(304);
        rows.ShouldAllBe(row => row.Length == 3 && row.All(name => name.Length > 0));
        rows.Select(row => row[0]).Take(4).ShouldBe(["Water", "Fire", "Earth", "Air"]);
        for (var language = 0; language < 3; language++)
        {
            var names = rows.Select(row => DisplayNameList.Fold(row[language])).ToList();
            names.ShouldBeUnique();
        }
    }
}
