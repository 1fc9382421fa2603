using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CraftAspire.Bot.Durability.Migrations
{
    /// <inheritdoc />
    public partial class Orleans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chat_owners");

            migrationBuilder.DropTable(
                name: "replicas");

            migrationBuilder.DropSequence(
                name: "replica_numbers");

            migrationBuilder.AddColumn<string>(
                name: "unreadable_state",
                table: "chats",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "chats",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "due",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    bot_id = table.Column<long>(type: "bigint", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_due_bot_id_due_at",
                table: "due",
                columns: new[] { "bot_id", "due_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "due");

            migrationBuilder.DropColumn(
                name: "unreadable_state",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "version",
                table: "chats");

            migrationBuilder.CreateSequence<int>(
                name: "replica_numbers");

            migrationBuilder.CreateTable(
                name: "replicas",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    bot_id = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replicas", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "chat_owners",
                columns: table => new
                {
                    bot_id = table.Column<long>(type: "bigint", nullable: false),
                    chat_id = table.Column<long>(type: "bigint", nullable: false),
                    replica = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chat_owners", x => new { x.bot_id, x.chat_id });
                    table.ForeignKey(
                        name: "fk_chat_owners_replicas_replica",
                        column: x => x.replica,
                        principalTable: "replicas",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_chat_owners_replica",
                table: "chat_owners",
                column: "replica");
        }
    }
}
