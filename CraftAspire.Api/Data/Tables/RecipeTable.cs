using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class RecipeTable : IEntityTypeConfiguration<RecipeRow>
{
    public void Configure(EntityTypeBuilder<RecipeRow> table)
    {
        table.ToTable(recipe => recipe.HasCheckConstraint("ck_recipes_ordered_pair", "first_id <= second_id"));
        table.HasIndex(recipe => new { recipe.FirstId, recipe.SecondId }).IsUnique();
        table.HasIndex(recipe => recipe.SecondId);
        table.HasIndex(recipe => recipe.ResultId);
        table.HasIndex(recipe => new { recipe.MadeById, recipe.MadeAt });
        table.HasIndex(recipe => recipe.MadeAt).HasMethod("brin");
        table.Property(recipe => recipe.Model).HasMaxLength(128);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(recipe => recipe.FirstId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(recipe => recipe.SecondId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(recipe => recipe.ResultId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(recipe => recipe.MadeById).OnDelete(DeleteBehavior.SetNull);
    }
}
