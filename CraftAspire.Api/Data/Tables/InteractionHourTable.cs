using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class InteractionHourTable : IEntityTypeConfiguration<InteractionHourRow>
{
    public void Configure(EntityTypeBuilder<InteractionHourRow> table)
    {
        table.ToTable("interaction_hours");
        table.HasKey(hour => new { hour.Hour, hour.Kind, hour.Command, hour.Outcome });
        table.Property(hour => hour.Kind).HasConversion<short>();
        table.Property(hour => hour.Command).HasMaxLength(32);
        table.Property(hour => hour.Outcome).HasMaxLength(16);
    }
}
