using CraftAspire.Api.Authorization;
using CraftAspire.Api.Data;
using CraftAspire.Api.Data.Rows;
using CraftAspire.Api.Paging;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Audit;

internal static class AuditEndpoints
{
    public static void AddAudit(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<AuditLog>();
        builder.Services.AddScoped<SubjectNames>();
    }

    public static void MapAudit(this IEndpointRouteBuilder app) => app.MapGet("/audit", List).WithName("Audit").WithTags("Audit")
        .WithSummary("Acts of moderators and admins, latest first")
        .WithDescription("Admins read all acts, moderators their own.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .RequireModerator();

    private static async Task<Results<Ok<Page<AuditEntry>>, ProblemHttpResult>> List(
        Caller caller, GameDbContext database, SubjectNames names, CancellationToken cancellationToken, string? after = null,
        int? limit = null)
    {
        if (PageRequest.TryRead(after, limit, out var error) is not { } page)
            return GameProblems.InvalidRequest(error.Key, error.Value);

        var before = page.After ?? long.MaxValue;
        var reader = await database.Players
            .Where(player => player.TelegramId == caller.TelegramId)
            .Select(player => new { player.Id, IsAdmin = player.Role == PlayerRow.AdminRole })
            .SingleAsync(cancellationToken);
        var entries = await (
            from entry in database.AuditEntries
            where entry.Id < before && (reader.IsAdmin || entry.ActorId == reader.Id)
            join player in database.Players on entry.ActorId equals player.Id into actors
            from actor in actors.DefaultIfEmpty()
            orderby entry.Id descending
            select new { Entry = entry, actor.Name, IsForgotten = actor == null && entry.ActorMark != null })
            .AsNoTracking()
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);

        var named = await names.ReadAsync(entries.Select(entry => entry.Entry.Subject), cancellationToken);
        return TypedResults.Ok(page.Cut(entries, entry => entry.Entry.Id).MapItems(entry => new AuditEntry(
            entry.Entry.Id,
            entry.Entry.At,
            entry.IsForgotten ? $"#{Convert.ToHexStringLower(entry.Entry.ActorMark.AsSpan(0, 3))}" : entry.Name,
            entry.Entry.Act,
            entry.Entry.Subject,
            entry.Entry.Detail,
            named.GetValueOrDefault(entry.Entry.Subject))));
    }
}
