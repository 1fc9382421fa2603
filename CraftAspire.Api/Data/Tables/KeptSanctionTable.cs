using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class KeptSanctionTable : IEntityTypeConfiguration<KeptSanctionRow>
{
    public void Configure(EntityTypeBuilder<KeptSanctionRow> table)
    {
        table.HasKey(kept => kept.Mark);
        table.HasIndex(kept => kept.EndsAt);
    }
}
