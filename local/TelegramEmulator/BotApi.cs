using TelegramEmulator.Calls;
using TelegramEmulator.Faults;
using TelegramEmulator.World;

namespace TelegramEmulator;

/// <summary>The Bot API's door: authorizes, disturbs where a fault was ordered, calls the method and writes its answer.</summary>
public sealed class BotApi(EmulatedTelegram telegram, MethodTable methods, TimeProvider clock)
{
    public async Task CallAsync(HttpContext context, string token, string name)
    {
        try
        {
            var bot = telegram.Bots.Authorize(token);
            var method = methods.Find(name) ?? throw new BotApiException(404, "Not Found: method not found");
            var call = await BotCallReader.ReadAsync(bot, name, context.Request, context.RequestAborted);
            var fault = bot.Faults.Take(name, call.Has("chat_id") ? Lenient.Number(call.Text("chat_id")) : null);
            await DisturbAsync(fault, context.RequestAborted);
            var answer = fault is { Applied: false, Code: not 0 } or { Applied: false, Cut: true }
                ? null
                : await method(call, context.RequestAborted);
            if (fault is { Cut: true })
                context.Abort();
            else if (fault is { Code: not 0 })
                throw FaultAnswer.Of(fault);
            else
                await BotAnswerWriter.WriteAsync(context.Response, answer!);
        }
        catch (BotApiException refusal)
        {
            await BotAnswerWriter.WriteAsync(context.Response, refusal);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await BotAnswerWriter.WriteAsync(context.Response, new BotApiException(413, "Request Entity Too Large"));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The bot hung up; nobody is left to answer.
        }
    }

    /// <summary>A file's bytes.</summary>
    public async Task DownloadAsync(HttpContext context, string token, string path)
    {
        try
        {
            telegram.Bots.Authorize(token);
            var file = telegram.Files.FindByPath(path) ?? throw new BotApiException(404, "Not Found");
            context.Response.ContentType = "application/octet-stream";
            context.Response.ContentLength = file.Bytes.Length;
            await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
        }
        catch (BotApiException refusal)
        {
            await BotAnswerWriter.WriteAsync(context.Response, refusal);
        }
    }

    private async Task DisturbAsync(MethodFault? fault, CancellationToken cancellation)
    {
        if (fault is { DelayMs: > 0 })
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), clock, cancellation);
    }
}
