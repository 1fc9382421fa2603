using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class IdempotencyKeyTable : IEntityTypeConfiguration<IdempotencyKeyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyKeyRow> table)
    {
        table.HasKey(answer => new { answer.PlayerId, answer.Key });
        table.Property(answer => answer.Key).HasMaxLength(128);
        table.Property(answer => answer.TraceId).HasMaxLength(32);
        table.Property(answer => answer.Source).HasConversion<short>();
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(answer => answer.PlayerId).OnDelete(DeleteBehavior.Cascade);

        // Rows are added and deleted in the order of time, so a block range index finds expired ones and costs an insert nothing.
        table.HasIndex(answer => answer.CreatedAt).HasMethod("brin");
    }
}
