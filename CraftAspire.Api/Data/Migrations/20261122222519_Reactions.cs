using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class Reactions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reactions",
                columns: table => new
                {
                    player_id = table.Column<long>(type: "bigint", nullable: false),
                    element_id = table.Column<long>(type: "bigint", nullable: false),
                    is_like = table.Column<bool>(type: "boolean", nullable: false),
                    settings_version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reactions", x => new { x.player_id, x.element_id });
                    table.ForeignKey(
                        name: "fk_reactions_elements_element_id",
                        column: x => x.element_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reactions_game_settings_settings_version",
                        column: x => x.settings_version,
                        principalTable: "game_settings",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reactions_players_player_id",
                        column: x => x.player_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_reactions_element_id",
                table: "reactions",
                column: "element_id");

            migrationBuilder.CreateIndex(
                name: "ix_reactions_settings_version_is_like",
                table: "reactions",
                columns: new[] { "settings_version", "is_like" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reactions");
        }
    }
}
