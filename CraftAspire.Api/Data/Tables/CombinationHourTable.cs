using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class CombinationHourTable : IEntityTypeConfiguration<CombinationHourRow>
{
    public void Configure(EntityTypeBuilder<CombinationHourRow> table)
    {
        table.ToTable("combination_hours");
        table.HasKey(hour => new { hour.Hour, hour.Source, hour.Outcome });
        table.Property(hour => hour.Source).HasMaxLength(16);
        table.Property(hour => hour.Outcome).HasMaxLength(32);
    }
}
