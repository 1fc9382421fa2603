using System.Text;
using System.Text.Json;
using Bench.Inference.Contestants;

namespace Bench.Inference.Bare;

/// <summary>The bare loop as a worker: lines of JSON in, lines of JSON out.</summary>
internal static class BareProcess
{
    /// <summary>The one argument that makes this program the bare loop.</summary>
    public const string Argument = "bare-loop";

    public static async Task<int> RunAsync()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(
            Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        { AutoFlush = true };
        var settings = await ReadAsync<WorkerSettings>(input) ?? throw new BenchException("No settings came.");
        using var loop = new BareLoop(settings);
        await output.WriteLineAsync(JsonSerializer.Serialize(new WorkerReady(true), WorkerJson.Options));

        while (await ReadAsync<WorkerRequest>(input) is { } request)
            await output.WriteLineAsync(JsonSerializer.Serialize(loop.Run(request), WorkerJson.Options));
        return 0;
    }

    private static async Task<T?> ReadAsync<T>(StreamReader input) =>
        await input.ReadLineAsync() is { } line ? JsonSerializer.Deserialize<T>(line, WorkerJson.Options) : default;
}
