using System.Net.Http.Headers;

namespace CraftAspire.Api.Heartbeat;

internal static class HeartbeatSetup
{
    public const string InferenceClient = "inference-heartbeat";

    /// <summary>Adds the probe of <c>GET /ping</c>. The setting <c>Generation:Endpoint</c> is the model server's address.</summary>
    public static void AddHeartbeat(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHttpClient(InferenceClient, client =>
        {
            client.BaseAddress = new Uri(builder.Configuration["Generation:Endpoint"] ?? "http://inference");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer",
                builder.Configuration["Generation:ApiKey"]);
        }).WithoutStandardResilience();
        builder.Services.AddScoped<HeartbeatProbe>();
    }
}
