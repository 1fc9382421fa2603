using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Runner;

/// <summary>What the resources write, on the AppHost's console, each line with its resource's name in a colour of its own.</summary>
internal sealed class ConsoleLog(DistributedApplicationModel model, ResourceLoggerService logs) : IHostedService
{
    private static readonly int[] Colours = [36, 33, 35, 32, 34, 96, 93, 95, 92, 94];

    private readonly bool _coloured = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
    private Dictionary<string, string> _prefixes = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var width = model.Resources.Select(resource => resource.Name.Length).DefaultIfEmpty().Max();

        _prefixes = model.Resources.Index().ToDictionary(
            resource => resource.Item.Name,
            resource => Coloured($"{resource.Item.Name.PadRight(width)} | ", Colours[resource.Index % Colours.Length]));

        logs.LineWritten += Write;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Write(string resource, LogLine line) => Console.Out.WriteLine(_prefixes.GetValueOrDefault(resource) + line.Content);

    private string Coloured(string text, int colour) => _coloured ? $"\e[{colour}m{text}\e[0m" : text;
}
