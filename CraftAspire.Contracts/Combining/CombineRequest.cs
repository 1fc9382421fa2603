namespace CraftAspire.Contracts;

/// <summary>Two elements of the active session, each by id or by name: <c>{"first": 1, "second": "Fire"}</c>.</summary>
public sealed record CombineRequest(ElementReference First, ElementReference Second);
