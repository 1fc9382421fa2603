using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CraftAspire.Inference.Http;

/// <summary>Lets only those in who show the API key. Hashes of equal length are compared, in constant time.</summary>
internal sealed class ApiKeyFilter(IOptions<InferenceOptions> options) : IEndpointFilter
{
    private const string Scheme = "Bearer ";
    private readonly byte[] expected = Hash(options.Value.ApiKey);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var shown = context.HttpContext.Request.Headers.Authorization.ToString();
        var isKnown = shown.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Hash(shown[Scheme.Length..].Trim()), expected);
        return isKnown ? await next(context) : ApiError.Unauthorized(context.HttpContext);
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
