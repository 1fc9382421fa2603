using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class SessionRecipeTable : IEntityTypeConfiguration<SessionRecipeRow>
{
    public void Configure(EntityTypeBuilder<SessionRecipeRow> table)
    {
        // In this order the key also answers "by which pairs has this session made that element?".
        table.HasKey(tried => new { tried.SessionId, tried.ResultId, tried.RecipeId });

        // No foreign keys to recipe and result: neither is ever deleted, and this row is written on every new try.
        table.HasOne<GameSessionRow>().WithMany().HasForeignKey(tried => tried.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}
