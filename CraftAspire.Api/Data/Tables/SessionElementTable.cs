using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class SessionElementTable : IEntityTypeConfiguration<SessionElementRow>
{
    public void Configure(EntityTypeBuilder<SessionElementRow> table)
    {
        table.HasKey(held => new { held.SessionId, held.ElementId });
        table.Property(held => held.Ordinal).UseIdentityAlwaysColumn();
        table.HasIndex(held => new { held.SessionId, held.Ordinal });
        table.HasIndex(held => held.ElementId);
        table.HasOne<GameSessionRow>().WithMany().HasForeignKey(held => held.SessionId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<ElementRow>().WithMany().HasForeignKey(held => held.ElementId).OnDelete(DeleteBehavior.Restrict);
    }
}
