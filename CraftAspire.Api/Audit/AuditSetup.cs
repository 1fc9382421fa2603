namespace CraftAspire.Api.Audit;

internal static class AuditSetup
{
    public static void AddAudit(this IHostApplicationBuilder builder) => builder.Services.AddScoped<AuditBook>();
}
