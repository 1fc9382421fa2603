namespace CraftAspire.Contracts;

/// <summary>The answer to <c>POST /combine</c>.</summary>
/// <param name="First">The first element of the request.</param>
/// <param name="Second">The second element of the request.</param>
/// <param name="Element">What the two make.</param>
/// <param name="IsNew">True when the session did not hold it before.</param>
/// <param name="IsFirstDiscovery">True when nobody had made it before.</param>
/// <param name="Points">What this combination paid the caller: 0, or 11–20 for a first discovery.</param>
/// <param name="Source">Who knew the pair.</param>
/// <param name="TraceId">W3C trace id of the request that made this answer, 32 hexadecimal digits.</param>
public sealed record Combination(
    Element First,
    Element Second,
    Element Element,
    bool IsNew,
    bool IsFirstDiscovery,
    int Points,
    RecipeSource Source,
    string TraceId);
