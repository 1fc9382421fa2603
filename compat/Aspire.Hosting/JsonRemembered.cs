using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Aspire.Hosting;

/// <summary>The user secrets as configuration, or nothing when the AppHost has no place for secrets.</summary>
internal sealed class JsonRemembered(string? path) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        var source = new JsonConfigurationSource { Path = path ?? "", Optional = true };
        source.ResolveFileProvider();
        return source.Build(builder);
    }
}
