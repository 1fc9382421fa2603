using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class GenerationBudgets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_recipes_made_by_id",
                table: "recipes");

            migrationBuilder.CreateTable(
                name: "generation_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    calls = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_generation_days", x => x.day);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recipes_made_by_id_made_at",
                table: "recipes",
                columns: new[] { "made_by_id", "made_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "generation_days");

            migrationBuilder.DropIndex(
                name: "ix_recipes_made_by_id_made_at",
                table: "recipes");

            migrationBuilder.CreateIndex(
                name: "ix_recipes_made_by_id",
                table: "recipes",
                column: "made_by_id");
        }
    }
}
