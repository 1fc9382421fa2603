using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class ReportTable : IEntityTypeConfiguration<ReportRow>
{
    public void Configure(EntityTypeBuilder<ReportRow> table)
    {
        table.ToTable("reports");
        table.Property(report => report.Reason).HasConversion<short>();
        table.Property(report => report.Decision).HasConversion<short?>();

        // One open report per player and element.
        table.HasIndex(report => new { report.ElementId, report.ReporterId }, "ux_reports_open").IsUnique().HasFilter("decided_at is null");
        table.HasIndex(report => report.Id, "ix_reports_queue").HasFilter("decided_at is null");
        table.HasIndex(report => report.ElementId);
        table.HasIndex(report => new { report.ReporterId, report.CreatedAt });
        table.HasIndex(report => report.DecidedById);
        table.HasIndex(report => report.CreatedAt).HasMethod("brin");
        table.HasIndex(report => report.DecidedAt).HasFilter("decided_at is not null");
        table.HasOne<ElementRow>().WithMany().HasForeignKey(report => report.ElementId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(report => report.ReporterId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(report => report.DecidedById).OnDelete(DeleteBehavior.SetNull);
    }
}
