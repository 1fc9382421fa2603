namespace Bench.Bot.Contestants;

/// <summary>The bot as it ships; only the sending rates are off, as they are for the peer.</summary>
internal static class OurBot
{
    private const long Id = 900_001;

    /// <param name="cache">Where several processes find each other, as StackExchange.Redis reads it; null for one process.</param>
    public static async Task<Contestant> StartAsync(Uri telegram, Uri game, string database, string? cache, int processes)
    {
        var program = Checkout.Program("CraftAspire.Bot");
        await using (await RunningProgram.StartAsync("dotnet", [program, "migrate"], Settings(telegram, game, database, cache), word: null))
        {
        }

        var running = new List<RunningProgram>();
        while (running.Count < processes)
        {
            var settings = Settings(telegram, game, database, cache);
            running.Add(await RunningProgram.StartAsync("dotnet", [program], settings, "Application started"));
        }

        return new Contestant(Contestant.Ours, Id, running);
    }

    private static Dictionary<string, string> Settings(Uri telegram, Uri game, string database, string? cache)
    {
        var settings = new Dictionary<string, string>
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
        if (cache is null) return settings;

        settings["ConnectionStrings__cache"] = cache;
        settings["Orleans__ClusterId"] = settings["Orleans__ServiceId"] = "measured";
        settings["Orleans__Clustering__ProviderType"] = "Redis";
        settings["Orleans__Clustering__ServiceKey"] = "cache";
        settings["Orleans__Endpoints__AdvertisedIPAddress"] = "127.0.0.1";
        settings["Orleans__Endpoints__SiloPort"] = $"{Checkout.FreeAddress().Port}";
        settings["Orleans__Endpoints__GatewayPort"] = "0";
        return settings;
    }
}
