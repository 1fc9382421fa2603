using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class Roles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "role_changed_at",
                table: "players",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<long>(type: "bigint", nullable: true),
                    act = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    detail = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_entries_players_actor_id",
                        column: x => x.actor_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "second_factors",
                columns: table => new
                {
                    player_id = table.Column<long>(type: "bigint", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    pending_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    enrolled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    raised_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recovery_salt = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factors", x => x.player_id);
                    table.ForeignKey(
                        name: "fk_second_factors_players_player_id",
                        column: x => x.player_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recovery_codes",
                columns: table => new
                {
                    player_id = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recovery_codes", x => new { x.player_id, x.hash });
                    table.ForeignKey(
                        name: "fk_recovery_codes_second_factors_player_id",
                        column: x => x.player_id,
                        principalTable: "second_factors",
                        principalColumn: "player_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_players_role",
                table: "players",
                column: "role",
                filter: "role <> 'user'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_players_role",
                table: "players",
                sql: "role in ('user', 'moderator', 'admin')");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id",
                table: "audit_entries",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject",
                table: "audit_entries",
                column: "subject");

            // What is written stays: only a forgotten player's name is taken off.
            migrationBuilder.Sql(
                """
                create function keep_audit_entries() returns trigger language plpgsql as $$
                begin
                    if tg_op = 'UPDATE' and new.actor_id is null
                        and (new.id, new.at, new.act, new.subject, new.detail) is not distinct from (old.id, old.at, old.act, old.subject, old.detail) then
                        return new;
                    end if;
                    raise exception 'audit_entries is append only';
                end $$;
                create trigger keep_audit_entries before update or delete on audit_entries for each row execute function keep_audit_entries();
                create trigger keep_all_audit_entries before truncate on audit_entries for each statement execute function keep_audit_entries();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.Sql("drop function keep_audit_entries()");

            migrationBuilder.DropTable(
                name: "recovery_codes");

            migrationBuilder.DropTable(
                name: "second_factors");

            migrationBuilder.DropIndex(
                name: "ix_players_role",
                table: "players");

            migrationBuilder.DropCheckConstraint(
                name: "ck_players_role",
                table: "players");

            migrationBuilder.DropColumn(
                name: "role_changed_at",
                table: "players");
        }
    }
}
