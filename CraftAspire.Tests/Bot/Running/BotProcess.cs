using System.Collections.Concurrent;
using System.Diagnostics;
using LocalProgram;

namespace CraftAspire.Tests.Bot.Running;

/// <summary>The bot as it ships: a process with a database of its own, told by its environment where Telegram and the game are.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private const string WebhookUrl = "Telegram__WebhookUrl";
    private const string Cluster = "Orleans__ClusterId";

    private readonly Dictionary<string, string> _environment;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly HttpClient _http = new();
    private Process? _process;

    private BotProcess(Dictionary<string, string> environment)
    {
        _environment = environment;
        Address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        // By a webhook of its own, unless a test names another address.
        if (_environment.GetValueOrDefault(WebhookUrl) is "") _environment[WebhookUrl] = Address.ToString();
        _environment["ASPNETCORE_URLS"] = Address.ToString();
        // As with Aspire, a replica keeps its place in the cluster when it comes back.
        if (_environment.ContainsKey(Cluster)) _environment["Orleans__Endpoints__SiloPort"] = $"{LoopbackPort.Free()}";
    }

    public Uri Address { get; }

    /// <summary>Everything it wrote to its console, over all its starts.</summary>
    public string Log => string.Join('\n', _said);

    /// <summary>Starts the bot.</summary>
    public static async Task<BotProcess> Start(
        string database, Uri telegram, string token, Uri game, Dictionary<string, string>? settings = null)
    {
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__botdb"] = database,
            ["Tokens__Key"] = "a-key-for-tests-that-is-long-enough-for-hs256",
            ["Telegram__Token"] = token,
            ["Telegram__BaseUrl"] = telegram.ToString(),
            ["services__api__http__0"] = game.ToString(),
            ["Telegram__Sending__PerSecond"] = "0",
            ["Telegram__Sending__PerChatPerSecond"] = "0",
            ["Telegram__Sending__PerGroupPerMinute"] = "0",
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
        foreach (var (key, value) in settings ?? []) environment[key] = value;

        var bot = new BotProcess(environment);
        await bot.Restart();
        return bot;
    }

    /// <summary>From the next start on it polls (null), or gets its updates at this address.</summary>
    public void SetWebhook(Uri? address)
    {
        if (address is null) _environment.Remove(WebhookUrl);
        else _environment[WebhookUrl] = address.ToString();
    }

    /// <summary>Waits until its console says so.</summary>
    public Task UntilItSays(string words) => Until(() => Task.FromResult(Log.Contains(words, StringComparison.Ordinal)), words);

    /// <summary>Waits until <c>/health</c> says this of its connection to Telegram.</summary>
    public Task UntilTelegramIs(string status) => Until(
        async () => (await Health()).Contains($"\"telegram\":\"{status}\"", StringComparison.Ordinal), $"telegram: {status}");

    /// <summary>Starts it again; returns when it answers.</summary>
    public async Task Restart()
    {
        _process = Launch();
        using var limit = Patience.Start();
        while (true)
        {
            try
            {
                using var alive = await _http.GetAsync(new Uri(Address, "/alive"), limit.Token);
                if (alive.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                if (_process.HasExited) Assert.Fail($"The bot ended while it started:\n{Log}");
            }
        }
    }

    /// <summary>Ends it without a warning (SIGKILL).</summary>
    public async Task Kill()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Freezes it (SIGSTOP): it is neither dead nor alive, as on the other side of a cut cable.</summary>
    public Task Freeze() => Signal("STOP");

    public Task Thaw() => Signal("CONT");

    /// <summary>Asks it to stop (SIGTERM) and waits until it has.</summary>
    public async Task Stop()
    {
        await Signal("TERM");
        await _process!.WaitForExitAsync();
    }

    /// <summary>How it ended; it must have.</summary>
    public int ExitCode => _process!.ExitCode;

    public bool IsRunning => _process is { HasExited: false };

    public async Task<string> Health()
    {
        using var health = await _http.GetAsync(new Uri(Address, "/health"));
        return await health.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await Kill();
        _process?.Dispose();
        _http.Dispose();
        // Shown when the test failed.
        TestContext.Current.TestOutputHelper?.WriteLine(Log);
    }

    private async Task Signal(string name)
    {
        using var signal = Process.Start("kill", [$"-{name}", $"{_process!.Id}"]);
        await signal.WaitForExitAsync();
    }

    private async Task Until(Func<Task<bool>> isSo, string what)
    {
        using var patience = Patience.Start();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await isSo())
        {
            if (patience.IsCancellationRequested) Assert.Fail($"It never came: {what}\n{Log}");
            await timer.WaitForNextTickAsync();
        }
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program("CraftAspire.Bot")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in _environment) start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Note(string? line)
    {
        if (line is not null) _said.Enqueue(line);
    }
}
