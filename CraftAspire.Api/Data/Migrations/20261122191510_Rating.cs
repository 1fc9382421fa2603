using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class Rating : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<ulong>(
                name: "paid",
                table: "point_entries",
                type: "xid8",
                nullable: false,
                defaultValueSql: "pg_current_xact_id()");

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_paid",
                table: "point_entries",
                column: "paid");

            migrationBuilder.CreateIndex(
                name: "ix_players_points_id",
                table: "players",
                columns: new[] { "points", "id" },
                filter: "points > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_point_entries_paid",
                table: "point_entries");

            migrationBuilder.DropIndex(
                name: "ix_players_points_id",
                table: "players");

            migrationBuilder.DropColumn(
                name: "paid",
                table: "point_entries");
        }
    }
}
