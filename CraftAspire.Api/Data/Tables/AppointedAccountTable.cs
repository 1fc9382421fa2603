using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class AppointedAccountTable : IEntityTypeConfiguration<AppointedAccountRow>
{
    public void Configure(EntityTypeBuilder<AppointedAccountRow> table)
    {
        table.ToTable("appointed_accounts");
        table.HasKey(appointed => appointed.Mark);
    }
}
