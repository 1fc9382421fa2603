using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Api.Doors;

/// <summary>Missing values, numbers for names, and text that no database stores: each is refused by its name, at every endpoint.</summary>
public sealed partial class Every_bad_request(GameFixture game) : IClassFixture<GameFixture>
{
    [Fact]
    public async Task without_a_value_is_told_which_one_is_missing()
    {
        foreach (var (endpoint, body) in Bodies())
        {
            var required = Required(body);

            var problem = await Refused(endpoint, "{}");

            problem.Errors.Keys.Order().ShouldBe(required.Order(), $"{endpoint.DisplayName}: {problem.Detail}");
        }
    }

    [Fact]
    public async Task with_a_number_in_place_of_a_name_is_told_which_value_is_wrong()
    {
        foreach (var (endpoint, body) in Bodies())
        {
            foreach (var (name, _) in Members(body).Where(member => (Nullable.GetUnderlyingType(member.Type) ?? member.Type).IsEnum))
            {
                var wrong = Sample(body);
                wrong[name] = 1;

                var problem = await Refused(endpoint, wrong.ToJsonString());

                problem.Errors.Keys.ShouldBe([name], $"{endpoint.DisplayName}: {problem.Detail}");
            }
        }
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    public async Task with_text_that_cannot_be_stored_is_told_where(string broken)
    {
        foreach (var (endpoint, body) in Bodies())
        {
            foreach (var (name, _) in Members(body)
                .Where(member => member.Type == typeof(string) || member.Type == typeof(ElementReference)))
            {
                var sample = Sample(body);
                sample[name] = "BROKEN";

                var problem = await Refused(endpoint, sample.ToJsonString().Replace("BROKEN", $"a{broken}b", StringComparison.Ordinal));

                problem.Errors.Keys.ShouldBe([name], $"{endpoint.DisplayName}: {problem.Detail}");
            }
        }
    }

    [Fact]
    public async Task with_a_broken_query_is_never_a_defect()
    {
        foreach (var endpoint in Endpoints())
        {
            foreach (var query in endpoint.Metadata.OfType<IParameterBindingMetadata>()
                .Where(parameter => parameter.ParameterInfo.ParameterType == typeof(string)))
            {
                if (endpoint.RoutePattern.RawText!.Contains($"{{{query.Name}", StringComparison.Ordinal) || query.Name is "idempotencyKey")
                    continue;

                await Refused(endpoint, body: null, Query("a%00b", query.Name));
                using var answer = await Send(endpoint, body: null, Query("%ff%ED%A0%80", query.Name));
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{endpoint.DisplayName} {query.Name}");
            }
        }

        static string Query(string broken, string name) => $"?{name}={broken}&first=Water&second=Fire&name={broken}";
    }

    [Theory]
    [InlineData("/rating?period=1")]
    [InlineData("/rating?top=x")]
    [InlineData("/collection?sort=1")]
    [InlineData("/collection?limit=x")]
    [InlineData("/elements")]
    [InlineData("/statistics/own?from=x&to=2026-01-01")]
    public async Task in_a_query_is_explained_in_the_games_own_words(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", game.NewPlayer().Token);

        using var answer = await game.Api.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        await Problem(answer, address);
    }

    [Fact]
    public async Task by_a_method_that_a_path_does_not_have_has_a_type_of_its_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/start");
        request.Headers.Authorization = new("Bearer", game.NewPlayer().Token);

        using var answer = await game.Api.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Content.ReadFromJsonAsync<GameProblem>(TestContext.Current.CancellationToken))!.Type.ShouldBe(
            ProblemTypes.MethodNotAllowed);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        game.Api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(RouteEndpoint Endpoint, Type Body)> Bodies() => Endpoints()
        .Select(endpoint => (endpoint, endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType!))
        .Where(endpoint => endpoint.Item2 is not null);

    private async Task<GameProblem> Refused(RouteEndpoint endpoint, string? body, string query = "")
    {
        using var answer = await Send(endpoint, body, query);
        return await Problem(answer, $"{endpoint.DisplayName} {query} {body}");
    }

    private async Task<HttpResponseMessage> Send(RouteEndpoint endpoint, string? body, string query)
    {
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
        using var request = new HttpRequestMessage(new HttpMethod(method),
            Parameter().Replace(endpoint.RoutePattern.RawText!, "1") + query);
        var isBot = Table.Rows[$"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}"] is Door.Bot;
        request.Headers.Authorization = new("Bearer", isBot ? TestPlayer.BotToken : (await game.New(Role.Admin)).Token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await game.Api.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<GameProblem> Problem(HttpResponseMessage answer, string call)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, call);
        var problem = (await answer.Content.ReadFromJsonAsync<GameProblem>(TestContext.Current.CancellationToken))!;
        problem.Type.ShouldBe(ProblemTypes.InvalidRequest, call);
        foreach (var framework in (string[])["Service", "Nullable", "JSON deserialization", "System.", "CraftAspire", "parameter",
            "Contracts"])
            problem.Detail.ShouldNotBeNull().ShouldNotContain(framework, Case.Sensitive, call);
        return problem;
    }

    // Parameters of the constructor without a default, and properties marked as required.
    private static IEnumerable<string> Required(Type body) => body.GetConstructors()
        .Where(constructor => constructor.GetParameters() is not [{ ParameterType: var only }] || only != body)
        .SelectMany(constructor => constructor.GetParameters())
        .Where(parameter => !parameter.HasDefaultValue)
        .Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!));

    private static IEnumerable<(string Name, Type Type)> Members(Type body) =>
        body.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.PropertyType));

    // The API page's own example.
    private static JsonObject Sample(Type body) =>
        JsonSerializer.SerializeToNode(CraftAspire.Api.ApiPage.PageExamples.Of(body), body, JsonSerializerOptions.Web)!.AsObject();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
