using System.Collections.Concurrent;
using System.Diagnostics;
using LocalProgram;

namespace CraftAspire.Tests.Api;

/// <summary>The Api as it ships: a process, told by its environment where everything is.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _said = [];
    private readonly Process _process;

    private ApiProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Everything it wrote to its console.</summary>
    public string Log => string.Join('\n', _said);

    /// <summary>Starts it; returns when it answers.</summary>
    public static async Task<ApiProcess> Start(Dictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        var start = new ProcessStartInfo("dotnet", [Repository.Program("CraftAspire.Api")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";

        var api = new ApiProcess(Process.Start(start)!, address);
        api.Listen();
        await api.Alive();
        return api;
    }

    /// <summary>Asks it to stop (SIGTERM) and waits until it has answered what was under way.</summary>
    public async Task Stop()
    {
        using var terminate = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await terminate.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Alive()
    {
        using var http = new HttpClient();
        using var limit = Patience.Start();
        while (true)
        {
            try
            {
                using var alive = await http.GetAsync(new Uri(Address, "/alive"), limit.Token);
                if (alive.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                if (_process.HasExited)
                    Assert.Fail($"The Api ended while it started:\n{Log}");
            }
        }
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }
}
