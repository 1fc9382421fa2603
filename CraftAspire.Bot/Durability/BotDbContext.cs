using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Bot.Durability;

/// <summary>The bot's own database: what arrived, what must still be sent, and how each chat's board stands. Nothing of the game.</summary>
public sealed class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ChatRow> Chats => Set<ChatRow>();

    public DbSet<DueRow> Due => Set<DueRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<InboxRow>(inbox =>
        {
            inbox.ToTable("inbox").HasKey(row => new { row.BotId, row.UpdateId });
            inbox.HasIndex(row => new { row.BotId, row.ChatId, row.UpdateId }, "ix_inbox_unfinished").HasFilter("finished_at is null");
            // For pruning alone: rows lie in the order they came, so a summary of each block of pages does, and costs an insert nothing.
            inbox.HasIndex(row => row.ReceivedAt).HasMethod("brin");
        });
        modelBuilder.Entity<OutboxRow>(outbox =>
        {
            // An update's answers are numbered, so handling it again cannot queue them twice.
            outbox.ToTable("outbox").HasKey(row => new { row.BotId, row.UpdateId, row.Ordinal });
            outbox.HasIndex(row => new { row.BotId, row.ChatId }, "ix_outbox_unsent").HasFilter("given_up_at is null");
        });
        modelBuilder.Entity<ChatRow>(chats => chats.ToTable("chats").HasKey(row => new { row.BotId, row.ChatId }));
        modelBuilder.Entity<DueRow>(due =>
        {
            due.ToTable("due").HasKey(row => row.Id);
            due.HasIndex(row => new { row.BotId, row.DueAt });
        });
    }
}
