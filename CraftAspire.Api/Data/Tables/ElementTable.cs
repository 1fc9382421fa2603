using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class ElementTable : IEntityTypeConfiguration<ElementRow>
{
    public void Configure(EntityTypeBuilder<ElementRow> table)
    {
        table.HasIndex(element => element.Key).IsUnique();
        table.HasIndex(element => element.DiscovererId);

        // Elements are added in the order of time, so a block range index finds a day's discoveries and costs an insert nothing.
        table.HasIndex(element => element.DiscoveredAt).HasMethod("brin");
        table.HasIndex(element => element.Id, "ix_elements_hidden").HasFilter("hidden_at is not null");
        table.HasOne<ElementRow>().WithMany().HasForeignKey(element => element.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        table.Property(element => element.Name).HasMaxLength(64);
        table.Property(element => element.Key).HasMaxLength(128);
        table.Property(element => element.Emoji).HasMaxLength(64);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(element => element.DiscovererId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(element => element.BornOfFirstId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(element => element.BornOfSecondId).OnDelete(DeleteBehavior.Restrict);
    }
}
