using System.Threading.Channels;

namespace TelegramEmulator.World;

/// <summary>Listeners to changes. Without a listener a change costs one volatile read.</summary>
public sealed class Subscribers
{
    private readonly Lock _gate = new();
    private Channel<Change>[] _channels = [];

    /// <summary>Starts listening; a listener that falls 1,000 changes behind loses the oldest and must read the chat anew.</summary>
    public ChannelReader<Change> Add(CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<Change>(
            new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (_gate)
        {
            Volatile.Write(ref _channels, [.. _channels, channel]);
        }

        cancellationToken.Register(() => Remove(channel));
        return channel.Reader;
    }

    public void Tell(Change change)
    {
        foreach (var channel in Volatile.Read(ref _channels))
        {
            channel.Writer.TryWrite(change);
        }
    }

    private void Remove(Channel<Change> channel)
    {
        lock (_gate)
        {
            Volatile.Write(ref _channels, [.. _channels.Where(each => each != channel)]);
        }

        channel.Writer.TryComplete();
    }
}
