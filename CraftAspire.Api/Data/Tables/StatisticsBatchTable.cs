using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class StatisticsBatchTable : IEntityTypeConfiguration<StatisticsBatchRow>
{
    public void Configure(EntityTypeBuilder<StatisticsBatchRow> table)
    {
        table.ToTable("statistics_batches");

        // Of two simultaneous inserts of one batch, one waits for the other and then adds nothing.
        table.HasKey(batch => batch.Id);
        table.Property(batch => batch.Id).ValueGeneratedNever();
        table.HasIndex(batch => batch.AddedAt).HasMethod("brin");
    }
}
