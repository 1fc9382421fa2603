using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class PlayerHourTable : IEntityTypeConfiguration<PlayerHourRow>
{
    public void Configure(EntityTypeBuilder<PlayerHourRow> table)
    {
        table.ToTable("player_hours");
        table.HasKey(hour => new { hour.Hour, hour.PlayerId });
        table.HasIndex(hour => new { hour.PlayerId, hour.Hour });

        // A forgotten player leaves no trace, not even as one of the active players of a past day.
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(hour => hour.PlayerId).OnDelete(DeleteBehavior.Cascade);
    }
}
