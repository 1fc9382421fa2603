namespace Bench.Bot.Contestants;

/// <summary>The bot as it ships; only the sending rates are off, as they are for the peer.</summary>
internal static class OurBot
{
    private const long Id = 900_001;

    public static async Task<Contestant> Start(Uri telegram, Uri game, string database)
    {
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__botdb"] = database,
            ["Tokens__Key"] = "a-key-for-measuring-that-is-long-enough",
            ["Telegram__Token"] = Contestant.TokenOf(Id),
            ["Telegram__BaseUrl"] = telegram.ToString(),
            ["Telegram__Sending__PerSecond"] = "0",
            ["Telegram__Sending__PerChatPerSecond"] = "0",
            ["Telegram__Sending__PerGroupPerMinute"] = "0",
            ["services__api__http__0"] = game.ToString(),
            ["ASPNETCORE_URLS"] = Checkout.FreeAddress().ToString(),
        };
        var program = Checkout.Program("CraftAspire.Bot");
        await using (await RunningProgram.Start("dotnet", [program, "migrate"], environment, word: null))
        {
        }

        return new Contestant(Contestant.Ours, Id, await RunningProgram.Start("dotnet", [program], environment, "Application started"));
    }
}
