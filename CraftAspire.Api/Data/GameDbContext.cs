using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Data;

/// <summary>The game's tables. Rules that must hold under any race are constraints here, not checks in the code.</summary>
public sealed class GameDbContext(DbContextOptions<GameDbContext> options) : DbContext(options)
{
    public DbSet<PlayerRow> Players => Set<PlayerRow>();

    public DbSet<GameSessionRow> GameSessions => Set<GameSessionRow>();

    public DbSet<ElementRow> Elements => Set<ElementRow>();

    public DbSet<RecipeRow> Recipes => Set<RecipeRow>();

    public DbSet<RecipeHistoryRow> RecipeHistory => Set<RecipeHistoryRow>();

    public DbSet<SessionElementRow> SessionElements => Set<SessionElementRow>();

    public DbSet<SessionRecipeRow> SessionRecipes => Set<SessionRecipeRow>();

    public DbSet<PointEntryRow> PointEntries => Set<PointEntryRow>();

    public DbSet<GameSettingsRow> GameSettings => Set<GameSettingsRow>();

    public DbSet<IdempotencyKeyRow> IdempotencyKeys => Set<IdempotencyKeyRow>();

    public DbSet<BannedWordRow> BannedWords => Set<BannedWordRow>();

    public DbSet<SecondFactorRow> SecondFactors => Set<SecondFactorRow>();

    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();

    public DbSet<ReactionRow> Reactions => Set<ReactionRow>();

    public DbSet<AuditEntryRow> AuditEntries => Set<AuditEntryRow>();

    public DbSet<InteractionHourRow> InteractionHours => Set<InteractionHourRow>();

    public DbSet<CombinationHourRow> CombinationHours => Set<CombinationHourRow>();

    public DbSet<PlayerHourRow> PlayerHours => Set<PlayerHourRow>();

    public DbSet<StatisticsBatchRow> StatisticsBatches => Set<StatisticsBatchRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<KeptSanctionRow> KeptSanctions => Set<KeptSanctionRow>();

    public DbSet<AppointedAccountRow> AppointedAccounts => Set<AppointedAccountRow>();

    public DbSet<GenerationDayRow> GenerationDays => Set<GenerationDayRow>();

    public DbSet<ElementNameRow> ElementNames => Set<ElementNameRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GameDbContext).Assembly);
}
