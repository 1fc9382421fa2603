using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class RecoveryCodeTable : IEntityTypeConfiguration<RecoveryCodeRow>
{
    public void Configure(EntityTypeBuilder<RecoveryCodeRow> table)
    {
        table.HasKey(code => new { code.PlayerId, code.Hash });
        table.HasOne<SecondFactorRow>().WithMany().HasForeignKey(code => code.PlayerId).OnDelete(DeleteBehavior.Cascade);
    }
}
