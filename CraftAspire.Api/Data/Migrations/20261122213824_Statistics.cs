using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class Statistics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "combination_hours",
                columns: table => new
                {
                    hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_combination_hours", x => new { x.hour, x.source, x.outcome });
                });

            migrationBuilder.CreateTable(
                name: "interaction_hours",
                columns: table => new
                {
                    hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    command = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interaction_hours", x => new { x.hour, x.kind, x.command, x.outcome });
                });

            migrationBuilder.CreateTable(
                name: "player_hours",
                columns: table => new
                {
                    hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    player_id = table.Column<long>(type: "bigint", nullable: false),
                    interactions = table.Column<long>(type: "bigint", nullable: false),
                    combinations = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_player_hours", x => new { x.hour, x.player_id });
                    table.ForeignKey(
                        name: "fk_player_hours_players_player_id",
                        column: x => x.player_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statistics_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_batches", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recipes_made_at",
                table: "recipes",
                column: "made_at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_elements_discovered_at",
                table: "elements",
                column: "discovered_at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_player_hours_player_id_hour",
                table: "player_hours",
                columns: new[] { "player_id", "hour" });

            migrationBuilder.CreateIndex(
                name: "ix_statistics_batches_added_at",
                table: "statistics_batches",
                column: "added_at")
                .Annotation("Npgsql:IndexMethod", "brin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "combination_hours");

            migrationBuilder.DropTable(
                name: "interaction_hours");

            migrationBuilder.DropTable(
                name: "player_hours");

            migrationBuilder.DropTable(
                name: "statistics_batches");

            migrationBuilder.DropIndex(
                name: "ix_recipes_made_at",
                table: "recipes");

            migrationBuilder.DropIndex(
                name: "ix_elements_discovered_at",
                table: "elements");
        }
    }
}
