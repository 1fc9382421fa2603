using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class Moderation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "banned_until",
                table: "players",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "muted_until",
                table: "players",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "hidden_at",
                table: "elements",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                table: "elements",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    element_id = table.Column<long>(type: "bigint", nullable: false),
                    reporter_id = table.Column<long>(type: "bigint", nullable: true),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<long>(type: "bigint", nullable: true),
                    decision = table.Column<short>(type: "smallint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_reports_elements_element_id",
                        column: x => x.element_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reports_players_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_reports_players_reporter_id",
                        column: x => x.reporter_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_id",
                table: "point_entries",
                column: "id",
                filter: "amount < 0");

            migrationBuilder.CreateIndex(
                name: "ix_elements_id",
                table: "elements",
                column: "id",
                filter: "hidden_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_elements_merged_into_id",
                table: "elements",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_reports_created_at",
                table: "reports",
                column: "created_at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_reports_decided_at",
                table: "reports",
                column: "decided_at",
                filter: "decided_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reports_decided_by_id",
                table: "reports",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_reports_element_id",
                table: "reports",
                column: "element_id");

            migrationBuilder.CreateIndex(
                name: "ix_reports_element_id_reporter_id",
                table: "reports",
                columns: new[] { "element_id", "reporter_id" },
                unique: true,
                filter: "decided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_reports_id",
                table: "reports",
                column: "id",
                filter: "decided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_reports_reporter_id_created_at",
                table: "reports",
                columns: new[] { "reporter_id", "created_at" });

            migrationBuilder.AddForeignKey(
                name: "fk_elements_elements_merged_into_id",
                table: "elements",
                column: "merged_into_id",
                principalTable: "elements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_elements_elements_merged_into_id",
                table: "elements");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropIndex(
                name: "ix_point_entries_id",
                table: "point_entries");

            migrationBuilder.DropIndex(
                name: "ix_elements_id",
                table: "elements");

            migrationBuilder.DropIndex(
                name: "ix_elements_merged_into_id",
                table: "elements");

            migrationBuilder.DropColumn(
                name: "banned_until",
                table: "players");

            migrationBuilder.DropColumn(
                name: "muted_until",
                table: "players");

            migrationBuilder.DropColumn(
                name: "hidden_at",
                table: "elements");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "elements");
        }
    }
}
