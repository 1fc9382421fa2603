using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class ReactionTable : IEntityTypeConfiguration<ReactionRow>
{
    public void Configure(EntityTypeBuilder<ReactionRow> table)
    {
        // One per player and element.
        table.HasKey(reaction => new { reaction.PlayerId, reaction.ElementId });
        table.HasIndex(reaction => reaction.ElementId);
        table.HasIndex(reaction => new { reaction.SettingsVersion, reaction.IsLike });
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(reaction => reaction.PlayerId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(reaction => reaction.ElementId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<GameSettingsRow>().WithMany().HasForeignKey(reaction => reaction.SettingsVersion).OnDelete(DeleteBehavior.Restrict);
    }
}
