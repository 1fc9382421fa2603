using TelegramEmulator.Calls;
using TelegramEmulator.Faults;
using TelegramEmulator.World;

namespace TelegramEmulator;

/// <summary>The Bot API's endpoint: authorizes a call, applies ordered faults, runs the method and writes its answer.</summary>
public sealed partial class BotApi(EmulatedTelegram telegram, MethodTable methods, TimeProvider time, ILogger<BotApi> log)
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
        catch (BadHttpRequestException broken)
        {
            await BotAnswerWriter.WriteAsync(context.Response, broken.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new BotApiException(413, "Request Entity Too Large")
                : new BotApiException(broken.StatusCode, "Bad Request"));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The bot hung up.
        }
        catch (Exception bug) when (!context.Response.HasStarted)
        {
            // Also what the emulator itself does wrong reaches a bot in the envelope that its library can read.
            LogBug(name, bug);
            await BotAnswerWriter.WriteAsync(context.Response, new BotApiException(500, "Internal Server Error"));
        }
    }

    /// <summary>An address below <c>/bot</c> or <c>/file</c> that means nothing.</summary>
    public static Task RefuseAsync(HttpContext context) =>
        BotAnswerWriter.WriteAsync(context.Response, new BotApiException(404, "Not Found"));

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

    private async Task DisturbAsync(MethodFault? fault, CancellationToken cancellationToken)
    {
        if (fault is { DelayMs: > 0 })
            await Task.Delay(TimeSpan.FromMilliseconds(fault.DelayMs), time, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "{Method} failed.")]
    private partial void LogBug(string method, Exception bug);
}
