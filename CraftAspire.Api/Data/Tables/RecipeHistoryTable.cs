using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class RecipeHistoryTable : IEntityTypeConfiguration<RecipeHistoryRow>
{
    public void Configure(EntityTypeBuilder<RecipeHistoryRow> table)
    {
        table.HasIndex(replaced => replaced.RecipeId);
        table.Property(replaced => replaced.Model).HasMaxLength(128);
        table.Property(replaced => replaced.Reason).HasMaxLength(512);
        table.HasOne<RecipeRow>().WithMany().HasForeignKey(replaced => replaced.RecipeId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(replaced => replaced.ResultId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(replaced => replaced.MadeById).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(replaced => replaced.ReplacedById).OnDelete(DeleteBehavior.SetNull);
    }
}
