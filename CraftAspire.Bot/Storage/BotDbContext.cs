using CraftAspire.Bot.Chats;
using CraftAspire.Bot.Inbox;
using CraftAspire.Bot.Outbox;
using CraftAspire.Bot.Replicas;
using Microsoft.EntityFrameworkCore;

namespace CraftAspire.Bot.Storage;

/// <summary>The bot's own database: what arrived, what must still be sent, and how each chat's board stands. Nothing of the game.</summary>
public sealed class BotDbContext(DbContextOptions<BotDbContext> options) : DbContext(options)
{
    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ChatRow> Chats => Set<ChatRow>();

    public DbSet<ReplicaRow> Replicas => Set<ReplicaRow>();

    public DbSet<ChatOwnerRow> ChatOwners => Set<ChatOwnerRow>();

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
        modelBuilder.HasSequence<int>("replica_numbers");
        modelBuilder.Entity<ReplicaRow>(replicas =>
        {
            replicas.ToTable("replicas").HasKey(row => row.Number);
            replicas.Property(row => row.Number).ValueGeneratedNever();
        });
        modelBuilder.Entity<ChatOwnerRow>(owners =>
        {
            owners.ToTable("chat_owners").HasKey(row => new { row.BotId, row.ChatId });
            owners.HasOne<ReplicaRow>().WithMany().HasForeignKey(row => row.Replica).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
