using System.Threading.Channels;

namespace TelegramEmulator.Webhooks;

/// <summary>A webhook's connections, up to a limit. A returned one goes to the next in line.</summary>
public sealed class Connections
{
    private readonly Channel<bool> _free = Channel.CreateUnbounded<bool>();

    public Connections(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _free.Writer.TryWrite(true);
        }
    }

    public async Task<Lease> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.Reader.ReadAsync(cancellationToken);
        return new Lease(_free.Writer);
    }

    /// <summary>A connection in use; disposing gives it back.</summary>
    public sealed class Lease(ChannelWriter<bool> free) : IDisposable
    {
        public void Dispose() => free.TryWrite(true);
    }
}
