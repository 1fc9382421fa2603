using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class SessionRecipeTable : IEntityTypeConfiguration<SessionRecipeRow>
{
    public void Configure(EntityTypeBuilder<SessionRecipeRow> table)
    {
        // In this order the key also finds the pairs by which a session has made an element.
        table.HasKey(tried => new { tried.SessionId, tried.ResultId, tried.RecipeId });

        // Without foreign keys to recipe and result: neither is ever deleted, and every new try writes this row.
        table.HasOne<GameSessionRow>().WithMany().HasForeignKey(tried => tried.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}
