using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CraftAspire.Bot.Durability.Migrations
{
    /// <inheritdoc />
    public partial class Replicas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_bot_id_created_at_update_id_ordinal",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_inbox_bot_id_received_at_update_id",
                table: "inbox");

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
                name: "ix_outbox_bot_id_chat_id",
                table: "outbox",
                columns: new[] { "bot_id", "chat_id" },
                filter: "given_up_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_bot_id_chat_id_update_id",
                table: "inbox",
                columns: new[] { "bot_id", "chat_id", "update_id" },
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_chat_owners_replica",
                table: "chat_owners",
                column: "replica");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chat_owners");

            migrationBuilder.DropTable(
                name: "replicas");

            migrationBuilder.DropIndex(
                name: "ix_outbox_bot_id_chat_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_inbox_bot_id_chat_id_update_id",
                table: "inbox");

            migrationBuilder.DropSequence(
                name: "replica_numbers");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_bot_id_created_at_update_id_ordinal",
                table: "outbox",
                columns: new[] { "bot_id", "created_at", "update_id", "ordinal" },
                filter: "given_up_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_bot_id_received_at_update_id",
                table: "inbox",
                columns: new[] { "bot_id", "received_at", "update_id" },
                filter: "finished_at is null");
        }
    }
}
