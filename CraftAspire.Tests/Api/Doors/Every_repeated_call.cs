using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CraftAspire.Contracts;
using CraftAspire.Tests.Api.Moderation;
using CraftAspire.Tests.Api.SecondFactor;

namespace CraftAspire.Tests.Api.Doors;

/// <summary>The bot repeats a call whose answer got lost. Done twice, a call must leave the game as it was after the first time.</summary>
public sealed class Every_repeated_call(GameFixture game) : IClassFixture<GameFixture>
{
    // What the game counts by itself, whenever it likes.
    private const string Background = "'combination_hours', 'player_hours', 'statistics_batches'";

    // A repeat gives out new secrets or refuses a used code; nothing else of the game changes.
    private static readonly string[] Secretive =
        ["POST /second-factor", "POST /second-factor/confirm", "POST /second-factor/verify", "POST /second-factor/recovery-codes"];

    public static TheoryData<string> Calls =>
        [.. Table.Rows.Keys
            .Where(row => !row.StartsWith("GET ", StringComparison.Ordinal) && !row.StartsWith("ANY ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task is_safe(string call)
    {
        var repeatable = await Prepare(call);

        var first = await Send(repeatable);
        var once = await State(call);
        var second = await Send(repeatable);

        ((int)first.StatusCode).ShouldBeInRange(200, 299, await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (call is "POST /second-factor/confirm" or "POST /second-factor/verify")
            second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        else
            ((int)second.StatusCode).ShouldBeInRange(200, 299,
                await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await State(call)).ShouldBe(once);
    }

    private async Task<Call> Prepare(string call)
    {
        var ada = await game.NewPlayerInGame();
        switch (call)
        {
            case "POST /start":
            case "POST /stop":
            case "DELETE /players/me":
                return new(call, ada);
            case "POST /sessions/{id:long}/reopen":
                return new(call, ada, Id: (await ada.Stop()).Session.Id);
            case "PUT /chats/{chatId:long}/successor":
                return new(call, Player: null, """{"chatId":-1001}""", Id: -1);
            case "POST /combine":
                return new(call, ada, """{"first":"Water","second":"Fire"}""", Key: "a key");
            case "PUT /collection/{id:long}/favourite":
            case "DELETE /collection/{id:long}/favourite":
                return new(call, ada, Id: 1);
            case "PUT /elements/{id:long}/reaction":
                return new(call, ada, """{"isLike":true}""", Id: (await game.Discover(ada)).Element.Id);
            case "PUT /players/me":
                return new(call, ada, """{"name":"Ada","language":"en"}""");
            case "PUT /players/{telegramId:long}/role":
                return new(call, await game.New(Role.Admin), """{"role":"moderator"}""", Id: ada.TelegramId);
            case "DELETE /players/{telegramId:long}/second-factor":
                return new(call, await game.New(Role.Admin), Id: (await game.New(Role.Moderator)).TelegramId);
            case "POST /settings":
            case "POST /settings/rollback/{version:int}":
                return await Settings(call);
            case "POST /settings/try":
                return new(call, await game.New(Role.Admin), $$"""{"draft":{{Content(0.5)}},"first":"Water","second":"Fire"}""");
            case "POST /reports":
                return new(call, ada, $$"""{"element":{{(await game.Discover(ada)).Element.Id}},"reason":"nonsense"}""");
            case "POST /moderation/reports/{id:long}/ruling":
                return new(
                    call, await game.New(Role.Moderator), """{"decision":"rename","name":"Twice Said"}""",
                    Id: await game.Report(ada, (await game.Discover(ada)).Element));
            case "POST /moderation/players/{playerId:long}/sanctions":
                return new(
                    call, await game.New(Role.Moderator), """{"kind":"mute","length":"hour"}""",
                    Id: await game.Scalar<long>($"select id from players where telegram_id = {ada.TelegramId}"));
            case "DELETE /players/me/role":
                return new(call, await game.New(Role.Moderator));
            case "PUT /moderation/elements/{id:long}/emoji":
                return new(call, await game.New(Role.Moderator), """{"emoji":"🌋"}""", Id: (await game.Discover(ada)).Element.Id);
            case "PUT /moderation/elements/{id:long}/names/{language}":
                var body = $$"""{"name":"Имя {{Random.Shared.Next(1_000_000)}}"}""";
                return new(call, await game.New(Role.Moderator), body, Id: (await game.Discover(ada)).Element.Id);
            case "DELETE /moderation/players/{playerId:long}/name":
                await Send(new("PUT /players/me", ada, """{"name":"Blank Me"}"""));
                return new(
                    call, await game.New(Role.Moderator),
                    Id: await game.Scalar<long>($"select id from players where telegram_id = {ada.TelegramId}"));
            case "POST /moderation/words":
                return new(call, await game.New(Role.Moderator), """{"word":"twicebanned"}""");
            case "DELETE /moderation/words/{word}":
                await Send(new("POST /moderation/words", await game.New(Role.Moderator), """{"word":"1"}"""));
                return new(call, await game.New(Role.Moderator), Id: 1);
            case "POST /recipes/reroll":
                var made = await game.Discover(ada);
                game.Model.Says = messages => messages[^1].Text.Contains(made.Second.Name, StringComparison.Ordinal) ? "Something New 🎁"
                    : null;
                return new(
                    call, await game.New(Role.Admin),
                    $$"""{"firstId":{{made.First.Id}},"secondId":{{made.Second.Id}},"insteadOfId":{{made.Element.Id}},"reason":"Dull"}""");
            case "POST /statistics/interactions":
                var hour = $"{DateTimeOffset.UtcNow:yyyy-MM-ddTHH}:00:00+00:00";
                return new(
                    call, Player: null,
                    $$"""
                    {
                      "id": "{{Guid.NewGuid()}}",
                      "interactions": [{ "hour": "{{hour}}", "kind": "command", "command": "start", "outcome": "handled", "count": 1 }],
                      "players": []
                    }
                    """);
            default:
                return await SecondFactor(call, ada);
        }
    }

    private async Task<Call> Settings(string call)
    {
        var admin = await game.New(Role.Admin);
        var version = await game.Scalar<int>("select max(version) from game_settings");
        var draft = new Call("POST /settings", admin, $$"""{"content":{{Content(0.25)}},"reason":"Why not","basedOn":{{version}}}""");
        if (call is "POST /settings")
            return draft;

        await Send(draft);
        return new(call, admin, Id: 1);
    }

    private async Task<Call> SecondFactor(string call, TestPlayer player)
    {
        if (call is "POST /second-factor")
            return new(call, player);

        using var enrolled = await Send(new("POST /second-factor", player));
        var enrolment = JsonNode.Parse(await enrolled.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var app = new AuthenticatorApp(enrolment["secret"]!.GetValue<string>(), TimeProvider.System);
        var confirm = new Call("POST /second-factor/confirm", player, $$"""{"code":"{{app.Code}}"}""");
        if (call is "POST /second-factor/confirm")
            return confirm;

        await Send(confirm);
        return call is "POST /second-factor/verify"
            ? new(call, player, $$"""{"code":"{{app.CodeAt(TimeSpan.FromSeconds(30))}}"}""")
            : new(call, player.WithCode);
    }

    private async Task<HttpResponseMessage> Send(Call call)
    {
        var (method, route) = call.Row.Split(' ') is [var verb, var path] ? (verb, path) : default;
        route = route.Replace("{language}", "ru", StringComparison.Ordinal);
        var at = route.IndexOf('{', StringComparison.Ordinal);
        if (at >= 0)
            route = route[..at] + call.Id + route[(route.IndexOf('}', StringComparison.Ordinal) + 1)..];

        using var request = new HttpRequestMessage(new HttpMethod(method), route);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Player?.Token ?? TestPlayer.BotToken);
        if (call.Key is not null)
            request.Headers.Add("Idempotency-Key", call.Key);
        if (call.Body is not null)
            request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
        return await game.Api.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    // A hash of every table. The tries, and what is secret, change with each code.
    private async Task<string> State(string call)
    {
        var ignored = Secretive.Contains(call) ? $"{Background}, 'second_factors', 'recovery_codes', 'audit_entries'" : Background;
        await using var list = game.Sql.CreateCommand(
            $"select relname from pg_stat_user_tables where relname not in ({ignored}) order by relname");
        var tables = new List<string>();
        await using (var rows = await list.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
                tables.Add(rows.GetString(0));
        }

        var state = new StringBuilder();
        foreach (var table in tables)
        {
            var hash = await game.Scalar<string>(
                $"select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \"{table}\" t");
            state.Append(table).Append(' ').AppendLine(hash);
        }

        return state.ToString();
    }

    private static string Content(double temperature) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $$"""{"temperature":{{temperature}},"retries":2,"maxWords":4,"maxLength":32}""");

    private sealed record Call(string Row, TestPlayer? Player, string? Body = null, long? Id = null, string? Key = null);
}
