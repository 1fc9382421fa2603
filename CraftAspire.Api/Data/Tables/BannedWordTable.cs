using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class BannedWordTable : IEntityTypeConfiguration<BannedWordRow>
{
    public void Configure(EntityTypeBuilder<BannedWordRow> table)
    {
        table.HasKey(banned => banned.Word);
        table.Property(banned => banned.Word).HasMaxLength(64);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(banned => banned.AddedById).OnDelete(DeleteBehavior.SetNull);
    }
}
