using Bench.Inference.Contestants;
using Bench.Inference.Measuring;

namespace Bench.Inference.Checks;

/// <summary>Sends many requests to the server and watches the memory of its process.</summary>
internal sealed class SoakCheck(Setup setup)
{
    private const int ClientCount = 16;
    private const int Steps = 20;
    private const double AllowedGrowth = 0.05;

    public async Task<int> RunAsync(int requests, CancellationToken cancellationToken)
    {
        await using var server = await ServerProcess.StartAsync(setup, cancellationToken);
        var sizes = new List<double>();
        var sent = 0;
        Console.WriteLine("requests    MB resident  requests/s");
        foreach (var part in Recipes.Questions(requests).Chunk(Math.Max(requests / Steps, ClientCount)))
        {
            var pass = await Clients.RunAsync(
                ClientCount, part, (question, stop) => server.AskAsync(ChatRequest.Ask(question), stop), cancellationToken);
            sizes.Add(server.ResidentBytes / 1e6);
            Console.WriteLine($"{sent += part.Length,8}  {sizes[^1],13:F1}  {part.Length / pass.Seconds,10:F1}");
        }

        // The first quarter fills caches and lets the JIT and the collector find their size.
        var settled = sizes.Skip(sizes.Count / 4).ToList();
        var quarter = Math.Max(settled.Count / 3, 1);
        var growth = (settled.TakeLast(quarter).Average() / settled.Take(quarter).Average()) - 1;
        Console.WriteLine($"growth between the second and the last quarter: {growth:P1} (flat: at most {AllowedGrowth:P0})");
        return growth <= AllowedGrowth ? 0 : 1;
    }
}
