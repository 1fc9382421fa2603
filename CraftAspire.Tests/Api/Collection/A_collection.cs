using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Collection;

public sealed class A_collection(LocalPostgres postgres, LocalCache cache)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stea")]
    [InlineData("STEAM")]
    [InlineData("ｓｔｅａｍ")]
    [InlineData("staem")]
    [InlineData("stem")]
    [InlineData("engine")]
    [InlineData("enigne")]
    [InlineData("m eng")]
    public async Task finds_a_name_by_its_start_by_a_word_of_it_and_with_typing_errors(string search)
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var ada = await game.NewPlayer();
        foreach (var name in (string[])["Steam engine", "Mud", "Lava", "Жалын"])
            await game.Give(ada, name);

        var found = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Search = search },
            cancellationToken: Cancellation).Succeeded();

        found.Items.Select(item => item.Element.Name).ShouldBe(["Steam engine"]);
    }

    [Fact]
    public async Task shows_the_likeliest_name_first()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var ada = await game.NewPlayer();
        foreach (var name in (string[])["Steam engine", "Livesteam", "Steam", "Hot Steam", "Жалын"])
            await game.Give(ada, name);

        var found = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Search = "steam", Limit = 3 },
            cancellationToken: Cancellation).Succeeded();
        var rest = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Search = "steam", After = found.Next },
            cancellationToken: Cancellation).Succeeded();
        var cyrillic = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Search = "жалны" },
            cancellationToken: Cancellation).Succeeded();

        found.Items.Select(item => item.Element.Name).ShouldBe(["Steam", "Steam engine", "Hot Steam"]);
        rest.Items.Select(item => item.Element.Name).ShouldBe(["Livesteam"]);
        cyrillic.Items.ShouldHaveSingleItem().Element.Name.ShouldBe("Жалын");
    }

    [Fact]
    public async Task neither_repeats_nor_skips_while_it_grows()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var ada = await game.NewPlayer();
        for (var number = 0; number < 21; number++)
            await game.Give(ada, $"Thing {number:00}", isDiscovery: number % 3 == 0);
        await game.Api.AddFavouriteAsync(ada.Token, (await game.Element("Thing 07")), cancellationToken: Cancellation).Succeeded();

        foreach (var sort in Enum.GetValues<CollectionSort>())
        {
            var whole = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Sort = sort, Limit = 100 },
                cancellationToken: Cancellation).Succeeded();
            var (pages, last) = await Pages(game, ada, sort);
            var back = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Sort = sort, Limit = 10, After = last.Previous },
                cancellationToken: Cancellation).Succeeded();
            var (grown, _) = await Pages(game, ada, sort, afterEach: page => game.Give(ada, $"Sudden {sort} {page}"));

            pages.SelectMany(page => page).ShouldBe(whole.Items.Select(item => item.Element.Id), $"{sort}");
            back.Items.Select(item => item.Element.Id).ShouldBe(pages[^2], $"{sort}");
            pages[^1].ShouldNotBeEmpty();
            grown.SelectMany(page => page).Intersect(pages.SelectMany(page => page)).ShouldBe(whole.Items.Select(item => item.Element.Id),
                $"{sort}");
            grown.SelectMany(page => page).ShouldBeUnique();
        }
    }

    [Fact]
    public async Task shows_favourites_alone()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var ada = await game.NewPlayer();
        var mud = await game.Give(ada, "Mud");
        await game.Give(ada, "Lava");

        await game.Api.AddFavouriteAsync(ada.Token, mud, cancellationToken: Cancellation).Succeeded();
        await game.Api.AddFavouriteAsync(ada.Token, mud, cancellationToken: Cancellation).Succeeded();
        var marked = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Favourites = true },
            cancellationToken: Cancellation).Succeeded();
        await game.Api.RemoveFavouriteAsync(ada.Token, mud, cancellationToken: Cancellation).Succeeded();
        var unmarked = await game.Api.CollectionAsync(ada.Token, new CollectionQuery { Favourites = true },
            cancellationToken: Cancellation).Succeeded();

        marked.Items.ShouldHaveSingleItem().Element.Name.ShouldBe("Mud");
        unmarked.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task says_what_is_wrong_with_a_question()
    {
        await using var game = await PlayedGame.Start(postgres, await cache.GetConnectionStringAsync());
        var ada = await game.NewPlayer();
        var idle = await game.NewPlayer(starts: false);

        foreach (var (query, name) in (IEnumerable<(CollectionQuery, string)>)
        [
            (new CollectionQuery { Limit = 0 }, "limit"),
            (new CollectionQuery { Limit = 101 }, "limit"),
            (new CollectionQuery { After = "the end" }, "after"),
            (new CollectionQuery { Search = new string('x', 65) }, "search"),
            (new CollectionQuery { Search = "a\0b" }, "search"),
            (new CollectionQuery { Sort = (CollectionSort)17 }, "sort"),
        ])
        {
            var problem = await game.Api.CollectionAsync(ada.Token, query, cancellationToken: Cancellation).Failed();
            (problem.Type, problem.Errors.Keys.Single()).ShouldBe((ProblemTypes.InvalidRequest, name));
        }

        (await game.Api.CollectionAsync(idle.Token, new CollectionQuery(),
            cancellationToken: Cancellation).Failed()).Type.ShouldBe(ProblemTypes.NoActiveSession);
        (await game.Api.AddFavouriteAsync(ada.Token, 1_000_000,
            cancellationToken: Cancellation).Failed()).Type.ShouldBe(ProblemTypes.NotInCollection);
    }

    // Something new is found before the second page of the order in which it comes first.
    private static async Task<(List<List<long>> Pages, Page<CollectionItem> Last)> Pages(
        PlayedGame game, Somebody player, CollectionSort sort, Func<int, Task>? afterEach = null)
    {
        var pages = new List<List<long>>();
        Page<CollectionItem>? page = null;
        do
        {
            page = await game.Api.CollectionAsync(player.Token, new CollectionQuery { Sort = sort, Limit = 10, After = page?.Next },
                cancellationToken: Cancellation).Succeeded();
            pages.Add([.. page.Items.Select(item => item.Element.Id)]);
            if (afterEach is not null)
                await afterEach(pages.Count);
        }
        while (page.Next is not null);

        return (pages, page);
    }
}
