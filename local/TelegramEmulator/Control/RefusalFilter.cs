namespace TelegramEmulator.Control;

/// <summary>A refusal from inside, as of broken markup, becomes problem details.</summary>
public sealed class RefusalFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BotApiException refusal)
        {
            return TypedResults.Problem(refusal.Message, statusCode: refusal.Code);
        }
    }
}
