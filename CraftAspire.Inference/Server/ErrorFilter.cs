using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server;

/// <summary>Answers wrong requests with OpenAI's error body.</summary>
internal sealed class ErrorFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InvalidRequestException fault)
        {
            return ApiError.Of(fault);
        }
        catch (BadHttpRequestException fault)
        {
            return ApiError.BadBody(fault);
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return TypedResults.Empty;
        }
    }
}
