using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class PlayerTable : IEntityTypeConfiguration<PlayerRow>
{
    public void Configure(EntityTypeBuilder<PlayerRow> table)
    {
        table.ToTable(player => player.HasCheckConstraint("ck_players_role", "role in ('user', 'moderator', 'admin')"));
        // Moderators and admins, a few rows.
        table.HasIndex(player => player.Role).HasFilter("role <> 'user'");
        table.HasIndex(player => player.TelegramId).IsUnique();
        // Serves the rating while the cache is away.
        table.HasIndex(player => new { player.Points, player.Id }).HasFilter("points > 0");
        table.Property(player => player.Name).HasMaxLength(128);
        table.Property(player => player.BlankedName).HasMaxLength(128);
        table.Property(player => player.Language).HasMaxLength(35);
        table.Property(player => player.Role).HasMaxLength(16);
    }
}
