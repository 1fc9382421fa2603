using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Api.Data;

/// <summary>The game's tables. The rules that must hold under any race are constraints here, not checks in the code.</summary>
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

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GameDbContext).Assembly);
}
