using System.Text.Json.Nodes;

namespace CraftAspire.Tests.Api;

/// <summary>One call of the <see cref="ApiDocument"/>.</summary>
internal sealed record ApiCall(string Id, string Method, string Path, JsonNode Operation)
{
    public IEnumerable<string> Tags => Operation["tags"]!.AsArray().Select(tag => tag!.GetValue<string>());
}
