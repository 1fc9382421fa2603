using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class ElementNameTable : IEntityTypeConfiguration<ElementNameRow>
{
    public void Configure(EntityTypeBuilder<ElementNameRow> table)
    {
        table.HasKey(given => new { given.Key, given.Language });
        table.HasIndex(given => given.GivenById);
        table.Property(given => given.Key).HasMaxLength(128);
        table.Property(given => given.Language).HasMaxLength(8);
        table.Property(given => given.Name).HasMaxLength(64);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(given => given.GivenById).OnDelete(DeleteBehavior.SetNull);
    }
}
