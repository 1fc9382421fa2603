namespace CraftAspire.Api.Moderation;

internal static class ModerationSetup
{
    public static void AddModeration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<BlockReader>();
        builder.Services.AddScoped<Reporter>();
        builder.Services.AddScoped<ReportDesk>();
        builder.Services.AddScoped<Judge>();
        builder.Services.AddScoped<PointTaker>();
        builder.Services.AddScoped<ElementRenamer>();
        builder.Services.AddScoped<ElementMerger>();
        builder.Services.AddScoped<SanctionBook>();
        builder.Services.AddScoped<WordBook>();
        builder.Services.AddSingleton<AccountMark>();
    }

    public static void MapModeration(this IEndpointRouteBuilder app)
    {
        app.MapReports();
        app.MapWords();
    }
}
