using System.Text.Json;
using CraftAspire.Api.Authorization;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Players;

internal static class PlayerEndpoints
{
    public static void AddPlayers(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<PlayerDirectory>();
        builder.Services.AddSingleton<ForgottenAccounts>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ForgottenAccounts>());
        builder.Services.AddScoped<PlayerExport>();
        builder.Services.AddScoped<BlockReader>();
    }

    public static void MapPlayers(this IEndpointRouteBuilder app)
    {
        var players = app.MapGroup("/players/me").WithTags("Players");

        players.MapGet("", Get).WithSummary("The caller").WithName("CurrentPlayer");
        players.MapPut("", Introduce).WithSummary("Sets the caller's name and language").WithName("Introduce");
        players.MapGet("/export", Export).WithName("Export")
            .WithSummary("Everything that is stored about the caller")
            .WithDescription("A player with a second factor must have given a code.")
            .RequireCodeOfEnrolled()
            .ProducesProblem(StatusCodes.Status403Forbidden);
        players.MapDelete("", Forget)
            .WithSummary("Forgets the caller")
            .WithDescription(
                """
                Deletes name, language, sessions and points. Discoveries stay in the game without a name. A ban or a mute in force is
                kept under a keyed hash of the account until it ends. A player with a second factor must have given a code. Moderators and
                admins give up their role first.
                """)
            .WithName("Forget")
            .RequireCodeOfEnrolled()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<Player>> Get(Caller caller, PlayerDirectory players, CancellationToken cancellationToken) =>
        TypedResults.Ok(await players.GetAsync(caller.TelegramId, cancellationToken));

    private static async Task<Results<Ok<Player>, ProblemHttpResult>> Introduce(
        PlayerProfile profile, Caller caller, PlayerDirectory players, CancellationToken cancellationToken)
    {
        var name = PlayerName.Clean(profile.Name);
        if (name is null)
            return GameProblems.InvalidRequest("name", $"A name has 1 to {PlayerName.MaxLength} characters.");
        if (!LanguageTag.IsValid(profile.Language))
            return GameProblems.InvalidRequest("language", "A language is a tag such as en, ru or kk.");

        return TypedResults.Ok(await players.IntroduceAsync(caller.TelegramId, name, profile.Language, cancellationToken));
    }

    private static async Task<Ok<JsonElement>> Export(Caller caller, PlayerExport export, CancellationToken cancellationToken) =>
        TypedResults.Ok(await export.ReadAsync(caller.TelegramId, cancellationToken) ?? JsonElement.Parse("{}"));

    private static async Task<Results<NoContent, ProblemHttpResult>> Forget(
        Caller caller, PlayerDirectory players, ForgottenAccounts forgotten, CancellationToken cancellationToken)
    {
        if (!await players.ForgetAsync(caller.TelegramId, cancellationToken))
            return GameProblems.RoleHeld();

        await forgotten.RememberAsync(caller.TelegramId);
        return TypedResults.NoContent();
    }
}
