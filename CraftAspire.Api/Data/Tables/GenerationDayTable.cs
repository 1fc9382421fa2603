using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class GenerationDayTable : IEntityTypeConfiguration<GenerationDayRow>
{
    public void Configure(EntityTypeBuilder<GenerationDayRow> table) => table.HasKey(day => day.Day);
}
