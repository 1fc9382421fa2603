using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining;

/// <summary>Checks a request before it costs a call of the database.</summary>
internal static class CombineRules
{
    private const int MaxNameLength = 64;
    private const int MaxKeyLength = 128;

    /// <summary>Null for a good request.</summary>
    public static CombineOutcome.Invalid? Check(CombineRequest request, string? idempotencyKey) =>
        Check("first", request.First) ?? Check("second", request.Second) ?? CheckKey(idempotencyKey);

    private static CombineOutcome.Invalid? Check(string field, ElementReference reference) => reference switch
    {
        { IsMissing: true } or { Name: "" } => new(field, $"“{field}” is missing: the id or the name of an element."),
        { Name.Length: > MaxNameLength } => new(field, $"“{field}” is longer than any name: at most {MaxNameLength} characters."),
        { Name: { } name } when name.Any(char.IsControl) => new(field, $"“{field}” holds control characters."),
        { Name: { } name } when ElementKey.Of(name) is "" => new(field, $"“{field}” holds no letter."),
        _ => null,
    };

    private static CombineOutcome.Invalid? CheckKey(string? key) =>
        key is null || (key.Length is > 0 and <= MaxKeyLength && key.All(char.IsAscii) && !key.Any(char.IsControl))
            ? null
            : new("Idempotency-Key", $"An Idempotency-Key has 1 to {MaxKeyLength} visible ASCII characters.");
}
