using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CraftAspire.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class Game : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "players",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    telegram_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    role = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    points = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_players", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "banned_words",
                columns: table => new
                {
                    word = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    added_by_id = table.Column<long>(type: "bigint", nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_banned_words", x => x.word);
                    table.ForeignKey(
                        name: "fk_banned_words_players_added_by_id",
                        column: x => x.added_by_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "elements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    emoji = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    depth = table.Column<int>(type: "integer", nullable: false),
                    is_base = table.Column<bool>(type: "boolean", nullable: false),
                    born_of_first_id = table.Column<long>(type: "bigint", nullable: true),
                    born_of_second_id = table.Column<long>(type: "bigint", nullable: true),
                    discoverer_id = table.Column<long>(type: "bigint", nullable: true),
                    discovered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_elements", x => x.id);
                    table.ForeignKey(
                        name: "fk_elements_elements_born_of_first_id",
                        column: x => x.born_of_first_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_elements_elements_born_of_second_id",
                        column: x => x.born_of_second_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_elements_players_discoverer_id",
                        column: x => x.discoverer_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "game_sessions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    player_id = table.Column<long>(type: "bigint", nullable: true),
                    chat_id = table.Column<long>(type: "bigint", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_game_sessions", x => x.id);
                    table.CheckConstraint("ck_game_sessions_one_owner", "(player_id is null) <> (chat_id is null)");
                    table.ForeignKey(
                        name: "fk_game_sessions_players_player_id",
                        column: x => x.player_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "game_settings",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    system_prompt = table.Column<string>(type: "text", nullable: true),
                    examples = table.Column<string>(type: "jsonb", nullable: true),
                    model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    temperature = table.Column<float>(type: "real", nullable: false),
                    retries = table.Column<int>(type: "integer", nullable: false),
                    max_words = table.Column<int>(type: "integer", nullable: false),
                    max_length = table.Column<int>(type: "integer", nullable: false),
                    created_by_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_game_settings", x => x.version);
                    table.ForeignKey(
                        name: "fk_game_settings_players_created_by_id",
                        column: x => x.created_by_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    player_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    second_id = table.Column<long>(type: "bigint", nullable: false),
                    result_id = table.Column<long>(type: "bigint", nullable: false),
                    is_new = table.Column<bool>(type: "boolean", nullable: false),
                    is_first_discovery = table.Column<bool>(type: "boolean", nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<short>(type: "smallint", nullable: false),
                    trace_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.player_id, x.key });
                    table.ForeignKey(
                        name: "fk_idempotency_keys_players_player_id",
                        column: x => x.player_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recipes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    first_id = table.Column<long>(type: "bigint", nullable: false),
                    second_id = table.Column<long>(type: "bigint", nullable: false),
                    result_id = table.Column<long>(type: "bigint", nullable: false),
                    model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    settings_version = table.Column<int>(type: "integer", nullable: false),
                    temperature = table.Column<float>(type: "real", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    duration_ms = table.Column<int>(type: "integer", nullable: false),
                    made_by_id = table.Column<long>(type: "bigint", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipes", x => x.id);
                    table.CheckConstraint("ck_recipes_ordered_pair", "first_id <= second_id");
                    table.ForeignKey(
                        name: "fk_recipes_elements_first_id",
                        column: x => x.first_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recipes_elements_result_id",
                        column: x => x.result_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recipes_elements_second_id",
                        column: x => x.second_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recipes_players_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "point_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    player_id = table.Column<long>(type: "bigint", nullable: true),
                    amount = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    element_id = table.Column<long>(type: "bigint", nullable: false),
                    session_id = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_point_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_point_entries_elements_element_id",
                        column: x => x.element_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_point_entries_game_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "game_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_point_entries_players_player_id",
                        column: x => x.player_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "session_elements",
                columns: table => new
                {
                    session_id = table.Column<long>(type: "bigint", nullable: false),
                    element_id = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recipe_id = table.Column<long>(type: "bigint", nullable: true),
                    is_discovery = table.Column<bool>(type: "boolean", nullable: false),
                    is_favourite = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_elements", x => new { x.session_id, x.element_id });
                    table.ForeignKey(
                        name: "fk_session_elements_elements_element_id",
                        column: x => x.element_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_session_elements_game_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "game_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_recipes",
                columns: table => new
                {
                    session_id = table.Column<long>(type: "bigint", nullable: false),
                    result_id = table.Column<long>(type: "bigint", nullable: false),
                    recipe_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_recipes", x => new { x.session_id, x.result_id, x.recipe_id });
                    table.ForeignKey(
                        name: "fk_session_recipes_game_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "game_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recipe_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    recipe_id = table.Column<long>(type: "bigint", nullable: false),
                    result_id = table.Column<long>(type: "bigint", nullable: false),
                    model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    settings_version = table.Column<int>(type: "integer", nullable: false),
                    temperature = table.Column<float>(type: "real", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    duration_ms = table.Column<int>(type: "integer", nullable: false),
                    made_by_id = table.Column<long>(type: "bigint", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_by_id = table.Column<long>(type: "bigint", nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recipe_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_recipe_history_elements_result_id",
                        column: x => x.result_id,
                        principalTable: "elements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recipe_history_players_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_recipe_history_players_replaced_by_id",
                        column: x => x.replaced_by_id,
                        principalTable: "players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_recipe_history_recipes_recipe_id",
                        column: x => x.recipe_id,
                        principalTable: "recipes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_banned_words_added_by_id",
                table: "banned_words",
                column: "added_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_elements_born_of_first_id",
                table: "elements",
                column: "born_of_first_id");

            migrationBuilder.CreateIndex(
                name: "ix_elements_born_of_second_id",
                table: "elements",
                column: "born_of_second_id");

            migrationBuilder.CreateIndex(
                name: "ix_elements_discoverer_id",
                table: "elements",
                column: "discoverer_id");

            migrationBuilder.CreateIndex(
                name: "ix_elements_key",
                table: "elements",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_game_sessions_chat_id",
                table: "game_sessions",
                column: "chat_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_game_sessions_chat_id_id",
                table: "game_sessions",
                columns: new[] { "chat_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_game_sessions_player_id",
                table: "game_sessions",
                column: "player_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_game_sessions_player_id_id",
                table: "game_sessions",
                columns: new[] { "player_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_game_settings_created_by_id",
                table: "game_settings",
                column: "created_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_created_at",
                table: "idempotency_keys",
                column: "created_at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "ix_players_telegram_id",
                table: "players",
                column: "telegram_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_at",
                table: "point_entries",
                column: "at")
                .Annotation("Npgsql:IndexInclude", new[] { "player_id", "amount" });

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_element_id_reason",
                table: "point_entries",
                columns: new[] { "element_id", "reason" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_player_id_at",
                table: "point_entries",
                columns: new[] { "player_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_point_entries_session_id",
                table: "point_entries",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_recipe_history_made_by_id",
                table: "recipe_history",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_recipe_history_recipe_id",
                table: "recipe_history",
                column: "recipe_id");

            migrationBuilder.CreateIndex(
                name: "ix_recipe_history_replaced_by_id",
                table: "recipe_history",
                column: "replaced_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_recipe_history_result_id",
                table: "recipe_history",
                column: "result_id");

            migrationBuilder.CreateIndex(
                name: "ix_recipes_first_id_second_id",
                table: "recipes",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recipes_made_by_id",
                table: "recipes",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_recipes_result_id",
                table: "recipes",
                column: "result_id");

            migrationBuilder.CreateIndex(
                name: "ix_recipes_second_id",
                table: "recipes",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_elements_element_id",
                table: "session_elements",
                column: "element_id");

            migrationBuilder.CreateIndex(
                name: "ix_session_elements_session_id_ordinal",
                table: "session_elements",
                columns: new[] { "session_id", "ordinal" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "banned_words");

            migrationBuilder.DropTable(
                name: "game_settings");

            migrationBuilder.DropTable(
                name: "idempotency_keys");

            migrationBuilder.DropTable(
                name: "point_entries");

            migrationBuilder.DropTable(
                name: "recipe_history");

            migrationBuilder.DropTable(
                name: "session_elements");

            migrationBuilder.DropTable(
                name: "session_recipes");

            migrationBuilder.DropTable(
                name: "recipes");

            migrationBuilder.DropTable(
                name: "game_sessions");

            migrationBuilder.DropTable(
                name: "elements");

            migrationBuilder.DropTable(
                name: "players");
        }
    }
}
