using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;
using TelegramEmulator.Control;
using TelegramEmulator.Methods;
using TelegramEmulator.Storage;
using TelegramEmulator.Webhooks;
using TelegramEmulator.Wire;
using TelegramEmulator.World;

namespace TelegramEmulator;

/// <summary>
/// The emulator's services and routes. It stands for the outside world and has no telemetry: its addresses hold bot tokens.
/// </summary>
public static class Emulator
{
    // Telegram takes files up to 50 MB; the rest of a call needs little more.
    private const long MaxBody = 52L << 20;

    public static WebApplicationBuilder AddEmulator(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<EmulatorOptions>().BindConfiguration("Emulator").ValidateDataAnnotations();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<BotRegister>().AddSingleton<EmulatedTelegram>().AddSingleton<Messenger>().AddSingleton<CallbackDesk>();
        services.AddSingleton<People>().AddSingleton<Sending>().AddSingleton<Groups>().AddSingleton<Migration>().AddSingleton<Forums>();
        services.AddSingleton<Polls>().AddSingleton<WebhookSender>();
        services.AddBotMethods().AddSingleton<BotApi>();
        services.ConfigureHttpJsonOptions(json =>
        {
            WireJson.Configure(json.SerializerOptions);
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        services.AddValidation();
        services.AddExceptionHandler<WrongRequests>();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<StateFile>().AddHostedService<StateKeeper>();
        // Long polls and streams do not end by themselves, so a stop does not wait for them.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        services.AddOpenApi(
            "openapi", document => document.AddSchemaTransformer<SchemaExamples>().AddDocumentTransformer<SchemaExamples>());
        services.AddProblemDetails();
        services.AddHealthChecks();
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = MaxBody);
        // The framework's request log would contain every token.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxBody);
        return builder;
    }

    public static WebApplication MapEmulator(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseMiddleware<LoopbackOnly>();
        app.UsePage();
        app.Map(
            "/bot{token}/{method}", (string token, string method, HttpContext context, BotApi api) => api.CallAsync(context, token, method))
            .ExcludeFromDescription();
        app.MapGet(
            "/file/bot{token}/{**path}",
            (string token, string path, HttpContext context, BotApi api) => api.DownloadAsync(context, token, path))
            .ExcludeFromDescription();
        foreach (var nothing in (string[])["/bot", "/bot{token}", "/bot{token}/{method}/{**rest}", "/file/{**rest}"])
        {
            app.Map(nothing, BotApi.RefuseAsync).ExcludeFromDescription();
        }

        app.MapControl();
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/alive");
        return app;
    }

    private static void UsePage(this WebApplication app)
    {
        var folder = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "telegram-page"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = folder });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = folder, OnPrepareResponse = PageHeaders.Set });
    }
}
