using Bench.Inference.Measuring;

namespace Bench.Inference.Contestants;

/// <summary>Something that answers questions with the model, in a process of its own.</summary>
internal abstract class Contestant(string name) : IAsyncDisposable
{
    /// <summary>This project's model server, over HTTP.</summary>
    public const string Server = "server";

    /// <summary>node-llama-cpp, called inside its process.</summary>
    public const string Peer = "peer";

    /// <summary>A bare decode loop: the most that the natives can give.</summary>
    public const string Bare = "bare";

    public string Name { get; } = name;

    /// <summary>The most memory that its process ever held.</summary>
    public abstract long PeakBytes { get; }

    /// <summary>Processor time that its process has used so far.</summary>
    public abstract TimeSpan ProcessorTime { get; }

    public static IEnumerable<Contestant> All(Setup setup) =>
        [new ServerContestant(setup), new PeerContestant(setup), new BareContestant(setup)];

    public abstract Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Has a number of clients ask the questions at temperature 0.</summary>
    public abstract Task<Pass> RunAsync(int clients, IReadOnlyList<string> questions, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
