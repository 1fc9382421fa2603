namespace CraftAspire.Inference.Http;

/// <summary>The caller sent something that cannot be served: 400, naming the field.</summary>
internal sealed class InvalidRequestException(string message, string? param, string? code = null) : Exception(message)
{
    public string? Param { get; } = param;

    public string? Code { get; } = code;
}
