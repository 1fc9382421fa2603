using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bench.Inference.Measuring;
using LocalProgram;

namespace Bench.Inference.Contestants;

/// <summary>The model server started as a process, and a client for it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StartPoll = TimeSpan.FromMilliseconds(100);

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly string _model;

    private ServerProcess(Process process, Uri address, string key, string model)
    {
        _model = model;
        _process = process;
        _http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public long PeakBytes => Machine.PeakOf(_process.Id);

    public TimeSpan ProcessorTime => Machine.ProcessorTimeOf(_process);

    public long ResidentBytes => Machine.ResidentOf(_process.Id);

    public static async Task<ServerProcess> StartAsync(Setup setup, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CraftAspire.Inference.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Inference__ApiKey"] = key,
                ["Inference__ModelPath"] = setup.Model,
                ["Inference__Threads"] = $"{setup.Threads}",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        var process = Process.Start(start) ?? throw new BenchException("The model server's process did not start.");

        // Drains the log, because a full pipe would stop the server.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, address, key, Path.GetFileNameWithoutExtension(setup.Model));
        await server.WaitUntilReadyAsync(cancellationToken);
        return server;
    }

    public async Task<(string Text, int Tokens)> AskAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync("/v1/chat/completions", request with { Model = _model }, Wire, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new BenchException(
                $"The server answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");

        var body = await response.Content.ReadFromJsonAsync<ChatResponse>(Wire, cancellationToken)
            ?? throw new BenchException("The server answered null.");
        return (body.Choices[0].Message.Content, body.Usage.CompletionTokens);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (!_process.HasExited && Stopwatch.GetElapsedTime(start) < StartLimit)
        {
            try
            {
                if ((await _http.GetAsync("/health", cancellationToken)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(StartPoll, cancellationToken);
        }

        throw new BenchException(_process.HasExited
            ? $"The model server ended with {_process.ExitCode}."
            : $"The model server was not ready after {StartLimit.TotalSeconds} seconds.");
    }
}
