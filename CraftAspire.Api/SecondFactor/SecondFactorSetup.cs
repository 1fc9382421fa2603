namespace CraftAspire.Api.SecondFactor;

internal static class SecondFactorSetup
{
    public static void AddSecondFactor(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<SecondFactorOptions>().BindConfiguration("SecondFactor").ValidateDataAnnotations();
        builder.Services.AddSingleton<SecretSeal>();
        builder.Services.AddScoped<CodeTries>();
        builder.Services.AddScoped<CodeChecker>();
        builder.Services.AddScoped<RecoveryCodeBook>();
        builder.Services.AddScoped<EnrolmentDesk>();
    }
}
