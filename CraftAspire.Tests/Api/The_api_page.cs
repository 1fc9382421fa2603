using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CraftAspire.Tests.Api;

/// <summary>The OpenAPI document behind <c>/scalar</c>: what it shows is what works.</summary>
public sealed class The_api_page(GameFixture game) : IClassFixture<GameFixture>
{
    private static readonly string[] Playing = ["Sessions", "Collection", "Elements", "Combining", "Rating", "Players"];

    [Fact]
    public async Task shows_calls_that_work_as_they_stand()
    {
        using var client = game.Api.CreateClient();
        var document = await ApiDocument.Of(client);
        var ada = game.NewPlayer();
        var calls = document.Calls.Where(call => call.Tags.Any(tag => Playing.Contains(tag))).OrderBy(Turn).ToList();

        var failures = new List<string>();
        foreach (var call in calls)
        {
            if (await document.Try(client, call, ada.Token) is { } failure)
                failures.Add(failure);
        }

        failures.ShouldBeEmpty();
        calls.Select(call => call.Id).ShouldBe(
            [
                "StartSession", "StopSession", "CurrentSession", "Sessions", "SessionElements", "Combine", "Collection", "AddFavourite",
                "RemoveFavourite", "CurrentSummary", "ReopenSession", "ElementRecipes", "ElementUses", "Element", "ElementByName", "React",
                "Rating", "CurrentPlayer", "Introduce", "Export", "Forget",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task explains_every_call_and_shows_an_example_of_every_body_and_place()
    {
        using var client = game.Api.CreateClient();

        var document = await ApiDocument.Of(client);

        foreach (var call in document.Calls)
        {
            call.Operation["summary"].ShouldNotBeNull(call.Id);
            document.BodyExample(call);
            foreach (var parameter in call.Operation["parameters"]?.AsArray() ?? [])
                (parameter!["in"]!.GetValue<string>() is not "path"
                    || parameter["example"] is not null).ShouldBeTrue($"{call.Id} {parameter["name"]}");
        }
    }

    [Fact]
    public async Task is_where_the_bare_address_leads()
    {
        using var client = game.Api.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/scalar");
    }

    [Fact]
    public async Task has_its_groups_in_the_order_of_play()
    {
        using var client = game.Api.CreateClient();

        var document = JsonNode.Parse(
            await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;

        var groups = document["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()).ToList();
        groups[..5].ShouldBe(["Sessions", "Combining", "Collection", "Elements", "Rating"]);
        groups[^1].ShouldBe("Heartbeat");
    }

    // A game begins first and ends late; an opinion is had of what was made, and whoever is forgotten has nothing left to ask for.
    private static int Turn(ApiCall call) =>
        call.Id switch { "StartSession" => 0, "Combine" => 1, "StopSession" => 3, "Forget" => 4, _ => 2 };
}
