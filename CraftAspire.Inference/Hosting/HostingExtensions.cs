namespace CraftAspire.Inference.Hosting;

/// <summary>Adds the model and its settings to the server.</summary>
internal static class HostingExtensions
{
    public static void AddModel(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<InferenceOptions>().BindConfiguration(InferenceOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ModelHost>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ModelHost>());
        builder.Services.AddHealthChecks().AddCheck<ModelHealthCheck>("model");
    }
}
