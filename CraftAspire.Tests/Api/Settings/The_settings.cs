using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CraftAspire.Contracts;

namespace CraftAspire.Tests.Api.Settings;

public sealed class The_settings(GameFixture game) : IClassFixture<GameFixture>
{
    private IAdministrationApi Administration => game.Api.Administration;

    [Fact]
    public async Task of_a_running_generation_are_those_it_began_with()
    {
        var admin = await game.New(Role.Admin);
        // Nobody may have more than two generations at once.
        var players = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => game.NewPlayerInGame()));
        var relics = new List<string>();
        for (var number = 0; number < 100; number++)
            relics.Add(await game.NewElementHeldByAll());
        var before = (await Administration.SettingsAsync(admin.Token)).Wanted().Version;
        var gate = new TaskCompletionSource();
        game.Model.Gate = gate.Task;
        var running = relics.Select((relic, number) => players[number / 2].Combine("Water", relic)).ToArray();
        await Waits.Until(() => relics.All(relic => game.Model.AskedFor($"Water + {relic}") > 0));

        var published = (await Administration.PublishAsync(admin.Token,
            new SettingsDraft(before.Content with { Retries = 3 }, "A change under load", before.Version))).Wanted();
        game.Model.Gate = Task.CompletedTask;
        gate.SetResult();

        var made = await Task.WhenAll(running);
        (await VersionsOf(made)).ShouldBe([before.Version]);
        var after = await players[0].Combine("Fire", relics[0]);
        (await VersionsOf([after])).ShouldBe([published.Version]);
    }

    [Fact]
    public async Task are_published_by_one_of_two_who_saw_the_same_version()
    {
        var admin = await game.New(Role.Admin);
        var before = (await Administration.SettingsAsync(admin.Token)).Wanted().Version;

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            Administration.PublishAsync(admin.Token,
                new SettingsDraft(before.Content with { Retries = number % 3 }, $"Try {number}", before.Version))));

        answers.Count(answer => answer.IsSuccessful).ShouldBe(1);
        foreach (var late in answers.Where(answer => !answer.IsSuccessful))
            (await late.Problem()).Type.ShouldBe(ProblemTypes.SettingsChanged);
    }

    [Fact]
    public async Task whose_answer_got_lost_are_published_once_and_told_of_again()
    {
        var (admin, other) = (await game.New(Role.Admin), await game.New(Role.Admin));
        var before = (await Administration.SettingsAsync(admin.Token)).Wanted().Version;
        var draft = new SettingsDraft(before.Content with { Retries = 4, Examples = [new ExamplePair("Fire", "Water", "Steam", "💨")] },
            "Said twice", before.Version);
        var published = (await Administration.PublishAsync(admin.Token, draft)).Wanted();

        var again = (await Administration.PublishAsync(admin.Token, draft)).Wanted();

        again.Version.ShouldBe(published.Version);
        (await Administration.SettingsAsync(admin.Token)).Wanted().Version.Version.ShouldBe(published.Version);
        (await (await Administration.PublishAsync(other.Token, draft)).Problem()).Type.ShouldBe(ProblemTypes.SettingsChanged);
        (await (await Administration.PublishAsync(admin.Token,
            draft with { Reason = "Said otherwise" })).Problem()).Type.ShouldBe(ProblemTypes.SettingsChanged);
    }

    [Fact]
    public async Task go_back_to_an_earlier_version_as_a_new_one_that_every_replica_has()
    {
        var other = await game.NewReplica(new ScriptedModel("Elsewhere"));
        var (admin, ada) = (await game.New(Role.Admin), await game.NewPlayerInGame());
        var first = (await Administration.SettingsAsync(admin.Token)).Wanted().Version;
        var second = (await Administration.PublishAsync(admin.Token,
            new SettingsDraft(first.Content with { SystemPrompt = "Be brief." }, "Shorter", first.Version))).Wanted();

        var third = (await Administration.RollBackAsync(admin.Token, first.Version)).Wanted();

        (third.Version, third.Content.SystemPrompt).ShouldBe((second.Version + 1, first.Content.SystemPrompt));
        var versions = (await Administration.SettingsVersionsAsync(admin.Token)).Wanted().Items;
        versions.Select(version => version.Version).Take(2).ShouldBe([third.Version, second.Version]);
        versions[1].Reason.ShouldBe("Shorter");
        await Waits.Until(async () =>
        {
            var made = await ada.At(other.Client).Combine("Water", await game.NewElementHeldByAll());
            return (await VersionsOf([made])).Single() == third.Version;
        });
        (await (await Administration.RollBackAsync(admin.Token, 100_000)).Problem()).Type.ShouldBe(ProblemTypes.SettingsVersionNotFound);
    }

    [Theory]
    [InlineData("""{ "temperature": "NaN", "retries": 1, "maxWords": 4, "maxLength": 32 }""")]
    [InlineData("""{ "temperature": NaN, "retries": 1, "maxWords": 4, "maxLength": 32 }""")]
    [InlineData("""{ "temperature": 1e39, "retries": 1, "maxWords": 4, "maxLength": 32 }""")]
    [InlineData("""{ "temperature": 2.1, "retries": 1, "maxWords": 4, "maxLength": 32 }""")]
    [InlineData("""{ "temperature": -0.1, "retries": 1, "maxWords": 4, "maxLength": 32 }""")]
    [InlineData("""{ "retries": 1, "maxWords": 4, "maxLength": 32 }""")]
    [InlineData("""{ "temperature": 1, "retries": 6, "maxWords": 4, "maxLength": 32 }""")]
    [InlineData("""{ "temperature": 1, "retries": 1, "maxWords": 0, "maxLength": 32 }""")]
    [InlineData("""{ "temperature": 1, "retries": 1, "maxWords": 4, "maxLength": 65 }""")]
    [InlineData("""{ "temperature": 1, "retries": 1, "maxWords": 4, "maxLength": 32, "model": "two\nlines" }""")]
    [InlineData(
        """
        {
          "temperature": 1, "retries": 1, "maxWords": 4, "maxLength": 32,
          "examples": [{ "first": "Fire", "second": "Water", "result": "Steam", "emoji": "steam" }]
        }
        """)]
    public async Task out_of_range_are_refused_with_a_clear_answer(string content)
    {
        var admin = await game.New(Role.Admin);

        var (status, body) = await Post(admin, $$"""{ "content": {{content}}, "reason": "A mistake", "basedOn": 1 }""");

        status.ShouldBe(HttpStatusCode.BadRequest, body);
        body.ShouldContain(ProblemTypes.InvalidRequest);
    }

    [Fact]
    public async Task take_no_prompt_of_100_kB_and_say_why()
    {
        var admin = await game.New(Role.Admin);
        var current = (await Administration.SettingsAsync(admin.Token)).Wanted().Version;

        var problem = await (await Administration.PublishAsync(
            admin.Token,
                new SettingsDraft(current.Content with { SystemPrompt = new string('x', 100_000) }, "Too much",
                    current.Version))).Problem();

        problem.Errors["systemPrompt"].Single().ShouldBe("“systemPrompt” has 1 to 8,000 characters; this one has 100,000.");
    }

    private async Task<IReadOnlyList<int>> VersionsOf(IEnumerable<Combination> made)
    {
        var ids = string.Join(',', made.Select(one => one.Element.Id));
        return await game.Scalar<int[]>($"select array_agg(distinct settings_version) from recipes where result_id in ({ids})");
    }

    private async Task<(HttpStatusCode Status, string Body)> Post(TestPlayer admin, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/settings")
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", admin.Token);
        using var answer = await game.Api.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
