using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Api.Doors;

public sealed partial class Every_endpoint(GameFixture game) : IClassFixture<GameFixture>
{
    public static TheoryData<string, Door> Rows => [.. Table.Rows.Select(row => (row.Key, row.Value))];

    [Fact]
    public void has_a_row_in_the_table()
    {
        // Static files of the API page have no data of their own to guard.
        Endpoints().Where(endpoint => !endpoint.Contains("/scalar/", StringComparison.Ordinal)).Order()
            .ShouldBe(Table.Rows.Keys.Where(row => !row.Contains("/scalar/", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task lets_in_whom_its_row_says_and_nobody_else(string endpoint, Door door)
    {
        foreach (var visitor in Visitor.All)
        {
            using var answer = await Call(endpoint, visitor);

            var type = await TypeOf(answer);
            var said = $"{visitor.Name} at {endpoint}: {(int)answer.StatusCode} {type}";
            if (visitor.RefusedAt(door) is { } refusal)
            {
                type.ShouldBe(refusal, said);
                answer.StatusCode.ShouldBe(refusal == ProblemTypes.Unauthenticated ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden,
                    said);
            }
            else
            {
                ((string?[])[ProblemTypes.Unauthenticated, ProblemTypes.Forbidden,
                    ProblemTypes.SecondFactorRequired]).ShouldNotContain(type, said);
                answer.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, said);
                answer.StatusCode.ShouldNotBe(HttpStatusCode.MethodNotAllowed, said);
            }
        }
    }

    private IEnumerable<string> Endpoints() => game.Api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
            .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/').TrimEnd('/')}"))
        .Distinct();

    private async Task<HttpResponseMessage> Call(string endpoint, Visitor visitor)
    {
        var (method, path) = endpoint.Split(' ') is [var verb, var route] ? (verb is "ANY" ? "GET" : verb, Parameter().Replace(route, "1"))
            : default;
        using var request = new HttpRequestMessage(new HttpMethod(method),
            path.Replace("/openapi/1.json", "/openapi/v1.json", StringComparison.Ordinal));
        if (visitor.Role is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(visitor));
        if (method is "POST" or "PUT")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await game.Api.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    // Everybody is new: some of the calls forget whoever makes them.
    private async Task<string> Token(Visitor visitor)
    {
        var player = await game.New(visitor.Role!.Value, raised: visitor.GaveCode);
        if (!visitor.IsEnrolled)
        {
            await using var drop = game.Sql.CreateCommand(
                "delete from second_factors using players where id = player_id and telegram_id = $1");
            drop.Parameters.AddWithValue(player.TelegramId);
            await drop.ExecuteNonQueryAsync();
        }

        return player.Token;
    }

    private static async Task<string?> TypeOf(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType is "application/problem+json"
        ? (await answer.Content.ReadFromJsonAsync<GameProblem>(TestContext.Current.CancellationToken))!.Type
        : null;

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
