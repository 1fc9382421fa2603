using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class NamesInLanguages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "element_names",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    given_by_id = table.Column<long>(type: "bigint", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_element_names", x => new { x.key, x.language });
                    table.ForeignKey(
                        name: "fk_element_names_players_given_by_id",
                        column: x => x.given_by_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_element_names_given_by_id",
                table: "element_names",
                column: "given_by_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "element_names");
        }
    }
}
