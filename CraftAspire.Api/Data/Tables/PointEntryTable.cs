using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class PointEntryTable : IEntityTypeConfiguration<PointEntryRow>
{
    public void Configure(EntityTypeBuilder<PointEntryRow> table)
    {
        // A discovery pays once.
        table.HasIndex(entry => new { entry.ElementId, entry.Reason }).IsUnique();
        table.HasIndex(entry => new { entry.PlayerId, entry.At });
        table.HasIndex(entry => entry.At).IncludeProperties(entry => new { entry.PlayerId, entry.Amount });
        table.HasIndex(entry => entry.SessionId);
        table.HasIndex(entry => entry.Id, "ix_point_entries_taken").HasFilter("amount < 0");
        table.Property(entry => entry.Reason).HasMaxLength(32);

        // The transaction that paid. Identities are given out in another order than transactions commit, so only by this can a
        // reader ask for "all that was paid since I last looked" and miss none.
        table.Property<ulong>("Paid").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()");
        table.HasIndex("Paid");
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(entry => entry.PlayerId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(entry => entry.ElementId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<GameSessionRow>().WithMany().HasForeignKey(entry => entry.SessionId).OnDelete(DeleteBehavior.SetNull);
    }
}
