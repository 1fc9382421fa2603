using CraftAspire.Api.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CraftAspire.Api.Data.Tables;

internal sealed class GameSessionTable : IEntityTypeConfiguration<GameSessionRow>
{
    public void Configure(EntityTypeBuilder<GameSessionRow> table)
    {
        table.HasOne<PlayerRow>().WithMany().HasForeignKey(session => session.PlayerId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(game => game.HasCheckConstraint("ck_game_sessions_one_owner", "(player_id is null) <> (chat_id is null)"));

        // One active session each, kept by the database: nulls are distinct, so each index sees its own kind of owner only.
        table.HasIndex(session => session.PlayerId, "ux_game_sessions_active_player").IsUnique().HasFilter("ended_at is null");
        table.HasIndex(session => session.ChatId, "ux_game_sessions_active_chat").IsUnique().HasFilter("ended_at is null");

        table.HasIndex(session => new { session.PlayerId, session.Id });
        table.HasIndex(session => new { session.ChatId, session.Id });
    }
}
