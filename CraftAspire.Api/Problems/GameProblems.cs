using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.Problems;

/// <summary>The problems of several features, each with type, status and a sentence for the player.</summary>
internal static class GameProblems
{
    public static ProblemHttpResult NoActiveSession() => Problem(
        ProblemTypes.NoActiveSession, StatusCodes.Status409Conflict, "No game is on", "Start a game first.");

    public static ProblemHttpResult SessionNotFound(long id) => Problem(
        ProblemTypes.SessionNotFound, StatusCodes.Status404NotFound, "No such game", $"You have no game with the number {id}.");

    public static ProblemHttpResult SessionClosed() => Problem(
        ProblemTypes.SessionClosed, StatusCodes.Status409Conflict, "Over for good", "A game can be taken up again for a day.");

    public static ProblemHttpResult SessionRunning() => Problem(
        ProblemTypes.SessionRunning, StatusCodes.Status409Conflict, "Another game is on", "End the game that is on first.");

    public static ProblemHttpResult NotInCollection(string element, IReadOnlyList<string> didYouMean) => Problem(
        ProblemTypes.NotInCollection,
        StatusCodes.Status404NotFound,
        "Not in your collection",
        didYouMean is [] ? $"You do not have “{element}”." : $"You do not have “{element}”. Did you mean {string.Join(", ", didYouMean)}?",
        (nameof(GameProblem.Element), element),
        (nameof(GameProblem.DidYouMean), didYouMean));

    public static ProblemHttpResult NoGoodAnswer() => Problem(
        ProblemTypes.NoGoodAnswer,
        StatusCodes.Status422UnprocessableEntity,
        "Nothing came of it",
        "These two did not want to become anything this time. Try again, or try others.");

    public static ProblemHttpResult GenerationUnavailable(TimeSpan retryAfter)
    {
        var seconds = (int)Math.Ceiling(retryAfter.TotalSeconds);
        return Problem(
            ProblemTypes.GenerationUnavailable,
            StatusCodes.Status503ServiceUnavailable,
            "The alchemist is away",
            $"New combinations are not possible right now; known ones are. Try again in {seconds} s.",
            (nameof(GameProblem.RetryAfterSeconds), seconds));
    }

    public static ProblemHttpResult TooManyGenerations(TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        return Problem(
            ProblemTypes.TooManyGenerations,
            StatusCodes.Status429TooManyRequests,
            "Very many new combinations",
            $"You have had many new combinations; known ones still work. New ones go on in {seconds} s.",
            (nameof(GameProblem.RetryAfterSeconds), seconds));
    }

    public static ProblemHttpResult GenerationsSpent(TimeSpan retryAfter)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(retryAfter.TotalSeconds));
        return Problem(
            ProblemTypes.GenerationsSpent,
            StatusCodes.Status503ServiceUnavailable,
            "Enough for today",
            $"Today’s new combinations are used up; known ones still work. New ones go on in {seconds} s.",
            (nameof(GameProblem.RetryAfterSeconds), seconds));
    }

    public static ProblemHttpResult IdempotencyKeyReused() => Problem(
        ProblemTypes.IdempotencyKeyReused,
        StatusCodes.Status422UnprocessableEntity,
        "The key belongs to another combination",
        "This Idempotency-Key was used for two other elements.");

    public static ProblemHttpResult Blocked(Block block)
    {
        var (type, title, what) = block.IsBan
            ? (ProblemTypes.Banned, "You are banned", "You cannot play")
            : (ProblemTypes.Muted, "You are muted", "You can neither report nor play in groups");
        return block.Until >= Block.Never
            ? Problem(type, StatusCodes.Status403Forbidden, title, $"{what} any more.")
            : Problem(type, StatusCodes.Status403Forbidden, title, $"{what} until {block.Until:u}.",
                (nameof(GameProblem.Until), block.Until));
    }

    public static ProblemHttpResult ElementHidden() => Problem(
        ProblemTypes.ElementHidden,
        StatusCodes.Status422UnprocessableEntity,
        "Removed from the game",
        "The result of these two was removed from the game. Try others.");

    public static ProblemHttpResult Forbidden() => Problem(
        ProblemTypes.Forbidden, StatusCodes.Status403Forbidden, "Not for you", "You may not do this.");

    public static ProblemHttpResult SecondFactorRequired() => Problem(
        ProblemTypes.SecondFactorRequired,
        StatusCodes.Status403Forbidden,
        "A code is asked for",
        "Give a code of your authenticator first; it counts for 15 minutes.");

    public static ProblemHttpResult SecondFactorNotEnrolled() => Problem(
        ProblemTypes.SecondFactorNotEnrolled,
        StatusCodes.Status403Forbidden,
        "A second factor is asked for",
        "Set up a second factor first.");

    public static ProblemHttpResult WrongCode(int triesLeft) => Problem(
        ProblemTypes.WrongCode,
        StatusCodes.Status422UnprocessableEntity,
        "The code is wrong",
        $"This code is wrong; tries left: {triesLeft}.",
        (nameof(GameProblem.TriesLeft), triesLeft));

    public static ProblemHttpResult CodeUsed() => Problem(
        ProblemTypes.CodeUsed,
        StatusCodes.Status422UnprocessableEntity,
        "The code was used",
        "Each code counts once; wait for the next one.");

    public static ProblemHttpResult SecondFactorLocked(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return Problem(
            ProblemTypes.SecondFactorLocked,
            StatusCodes.Status429TooManyRequests,
            "Too many wrong codes",
            $"Codes are taken again in {seconds} s.",
            (nameof(GameProblem.RetryAfterSeconds), seconds));
    }

    public static ProblemHttpResult SettingsChanged() => Problem(
        ProblemTypes.SettingsChanged,
        StatusCodes.Status409Conflict,
        "The settings have changed",
        "Somebody published other settings meanwhile; look at them first.");

    public static ProblemHttpResult SettingsVersionNotFound(int version) => Problem(
        ProblemTypes.SettingsVersionNotFound,
        StatusCodes.Status404NotFound,
        "No such version",
        $"There is no version {version} of the settings.");

    public static ProblemHttpResult RecipeNotFound() => Problem(
        ProblemTypes.RecipeNotFound, StatusCodes.Status404NotFound, "No such recipe", "Nobody has combined these two yet.");

    public static ProblemHttpResult RecipeChanged() => Problem(
        ProblemTypes.RecipeChanged,
        StatusCodes.Status409Conflict,
        "The recipe has changed",
        "These two make something else by now; look at it first.");

    public static ProblemHttpResult PlayerNotFound(long telegramId) => Problem(
        ProblemTypes.PlayerNotFound,
        StatusCodes.Status404NotFound,
        "No such player",
        $"Nobody with the Telegram id {telegramId} has played yet.");

    public static ProblemHttpResult RoleHeld() => Problem(
        ProblemTypes.RoleHeld,
        StatusCodes.Status409Conflict,
        "You hold a role",
        "Moderators and admins give up their role first. Then the game can forget you.");

    public static ProblemHttpResult LastAdmin() => Problem(
        ProblemTypes.LastAdmin, StatusCodes.Status409Conflict, "The last admin", "You are the last admin. Appoint another one first.");

    public static ProblemHttpResult OwnRole() => Problem(
        ProblemTypes.OwnRole, StatusCodes.Status409Conflict, "Your own role", "Nobody changes their own role; ask another admin.");

    public static ProblemHttpResult InvalidRequest(string name, string error) =>
        InvalidRequest(new Dictionary<string, string[]> { [name] = [error] });

    public static ProblemHttpResult InvalidRequest(IReadOnlyDictionary<string, string[]> errors) => Problem(
        ProblemTypes.InvalidRequest,
        StatusCodes.Status400BadRequest,
        "The request cannot be understood",
        string.Join(' ', errors.Values.SelectMany(messages => messages)),
        (nameof(GameProblem.Errors), errors));

    internal static ProblemHttpResult Problem(
        string type, int status, string title, string detail, params ReadOnlySpan<(string Name, object Value)> members)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
            extensions[char.ToLowerInvariant(name[0]) + name[1..]] = value;

        return TypedResults.Problem(detail, instance: null, status, title, type, extensions);
    }
}
