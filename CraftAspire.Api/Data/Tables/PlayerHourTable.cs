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

        // Forgetting a player also removes them from the active players of past days.
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(hour => hour.PlayerId).OnDelete(DeleteBehavior.Cascade);
    }
}
