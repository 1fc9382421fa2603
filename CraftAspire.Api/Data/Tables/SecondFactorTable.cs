using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class SecondFactorTable : IEntityTypeConfiguration<SecondFactorRow>
{
    public void Configure(EntityTypeBuilder<SecondFactorRow> table)
    {
        table.HasKey(factor => factor.PlayerId);
        table.Property(factor => factor.PlayerId).ValueGeneratedNever();
        table.HasOne<PlayerRow>().WithOne().HasForeignKey<SecondFactorRow>(factor => factor.PlayerId).OnDelete(DeleteBehavior.Cascade);
    }
}
