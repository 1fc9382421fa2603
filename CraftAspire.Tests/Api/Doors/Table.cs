namespace CraftAspire.Tests.Api.Doors;

/// <summary>Every endpoint of the Api and its door. An endpoint without a row fails the test.</summary>
internal static class Table
{
    public static IReadOnlyDictionary<string, Door> Rows { get; } = new Dictionary<string, Door>
    {
        ["ANY /health"] = Door.Open,
        ["ANY /alive"] = Door.Open,
        ["GET /openapi/{documentName}.json"] = Door.Open,
        ["GET /scalar/{documentName?}"] = Door.Open,

        ["GET /"] = Door.Open,
        ["GET /ping"] = Door.Player,
        ["POST /start"] = Door.Player,
        ["POST /stop"] = Door.Player,
        ["GET /sessions"] = Door.Player,
        ["GET /sessions/current"] = Door.Player,
        ["GET /sessions/current/summary"] = Door.Player,
        ["POST /sessions/{id:long}/reopen"] = Door.Player,
        ["GET /sessions/{id:long}/elements"] = Door.Player,
        ["PUT /chats/{chatId:long}/successor"] = Door.Bot,
        ["POST /combine"] = Door.Player,
        ["GET /collection"] = Door.Player,
        ["PUT /collection/{id:long}/favourite"] = Door.Player,
        ["DELETE /collection/{id:long}/favourite"] = Door.Player,
        ["GET /elements"] = Door.Player,
        ["GET /elements/{id:long}"] = Door.Player,
        ["GET /elements/{id:long}/recipes"] = Door.Player,
        ["GET /elements/{id:long}/uses"] = Door.Player,
        ["PUT /elements/{id:long}/reaction"] = Door.Player,
        ["GET /rating"] = Door.Player,

        ["GET /players/me"] = Door.Player,
        ["PUT /players/me"] = Door.Player,
        ["DELETE /players/me"] = Door.Guarded,
        ["GET /players/me/export"] = Door.Guarded,

        ["GET /second-factor"] = Door.Player,
        ["POST /second-factor"] = Door.Guarded,
        ["POST /second-factor/confirm"] = Door.Player,
        ["POST /second-factor/verify"] = Door.Player,
        ["POST /second-factor/recovery-codes"] = Door.Guarded,
        ["DELETE /second-factor"] = Door.Guarded,

        ["DELETE /players/me/role"] = Door.Guarded,
        ["GET /roles"] = Door.Admin,
        ["PUT /players/{telegramId:long}/role"] = Door.Admin,
        ["DELETE /players/{telegramId:long}/second-factor"] = Door.Admin,

        ["GET /settings"] = Door.Admin,
        ["POST /settings"] = Door.Admin,
        ["GET /settings/versions"] = Door.Admin,
        ["GET /settings/try"] = Door.Admin,
        ["POST /settings/try"] = Door.Admin,
        ["POST /settings/rollback/{version:int}"] = Door.Admin,

        ["POST /statistics/interactions"] = Door.Bot,
        ["GET /statistics/own"] = Door.Player,
        ["GET /statistics/moderation"] = Door.Moderator,
        ["GET /statistics/game"] = Door.Admin,

        ["POST /reports"] = Door.Player,
        ["GET /moderation/reports"] = Door.Moderator,
        ["GET /moderation/reports/{id:long}"] = Door.Moderator,
        ["POST /moderation/reports/{id:long}/ruling"] = Door.Moderator,
        ["GET /moderation/elements"] = Door.Moderator,
        ["POST /moderation/players/{playerId:long}/sanctions"] = Door.Moderator,
        ["GET /moderation/elements/{id:long}/emoji"] = Door.Moderator,
        ["PUT /moderation/elements/{id:long}/emoji"] = Door.Moderator,
        ["PUT /moderation/elements/{id:long}/names/{language}"] = Door.Moderator,
        ["DELETE /moderation/players/{playerId:long}/name"] = Door.Moderator,
        ["GET /moderation/words"] = Door.Moderator,
        ["POST /moderation/words"] = Door.Moderator,
        ["DELETE /moderation/words/{word}"] = Door.Moderator,
        ["GET /audit"] = Door.Moderator,

        ["GET /recipes/history"] = Door.Admin,
        ["POST /recipes/reroll"] = Door.Admin,
    };
}
