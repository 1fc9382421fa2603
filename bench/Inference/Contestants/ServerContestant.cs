using Bench.Inference.Measuring;

namespace Bench.Inference.Contestants;

/// <summary>The server as users run it: its own process, HTTP, JSON, an API key.</summary>
internal sealed class ServerContestant(Setup setup) : Contestant(Server)
{
    private ServerProcess? _server;

    public override long PeakBytes => Process.PeakBytes;

    public override TimeSpan ProcessorTime => Process.ProcessorTime;

    private ServerProcess Process => _server ?? throw new InvalidOperationException("The server was not started.");

    public override async Task StartAsync(CancellationToken cancellationToken) =>
        _server = await ServerProcess.StartAsync(setup, cancellationToken);

    public override Task<Pass> RunAsync(int clients, IReadOnlyList<string> questions, CancellationToken cancellationToken) =>
        Clients.RunAsync(clients, questions, (question, stop) => Process.AskAsync(ChatRequest.Ask(question), stop), cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
