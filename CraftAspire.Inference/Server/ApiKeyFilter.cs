using System.Security.Cryptography;
using System.Text;
using CraftAspire.Inference.Server.Hosting;
using CraftAspire.Inference.Server.Wire;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Server;

/// <summary>Admits only callers with the API key. Compares hashes of equal length in constant time.</summary>
internal sealed class ApiKeyFilter(IOptions<InferenceOptions> options) : IEndpointFilter
{
    private const string Scheme = "Bearer ";
    private readonly byte[] _expected = Hash(options.Value.ApiKey);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var shown = context.HttpContext.Request.Headers.Authorization.ToString();
        if (!shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || shown[Scheme.Length..].Trim() is not { Length: > 0 } key)
            return ApiError.MissingKey(context.HttpContext);
        return CryptographicOperations.FixedTimeEquals(Hash(key), _expected) ? await next(context) : ApiError.WrongKey(context.HttpContext);
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
