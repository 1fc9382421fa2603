using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntryRow>
{
    public const int LongestDetail = 1024;

    public void Configure(EntityTypeBuilder<AuditEntryRow> table)
    {
        table.HasIndex(entry => entry.ActorId);
        table.HasIndex(entry => entry.Subject);
        table.Property(entry => entry.Act).HasMaxLength(64);
        table.Property(entry => entry.Subject).HasMaxLength(64);
        table.Property(entry => entry.Detail).HasMaxLength(LongestDetail);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(entry => entry.ActorId).OnDelete(DeleteBehavior.SetNull);
    }
}
