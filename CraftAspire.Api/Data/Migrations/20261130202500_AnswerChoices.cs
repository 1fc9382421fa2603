using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class AnswerChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "choice",
                table: "game_settings",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "choice",
                table: "game_settings");
        }
    }
}
