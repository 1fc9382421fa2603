using CraftAspire.Bot.Telegram.Messages;

namespace CraftAspire.Bot.Durability;

/// <summary>
/// Sends one chat's outbox in order, until Telegram accepts or refuses each message. After a crash the next activation continues from the
/// rows, so a message may arrive twice but none is lost.
/// </summary>
internal sealed class ChatOutbox(OutboxSending sending, CancellationToken cancellationToken)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<OutboxItem> _queue = [];
    private readonly RecentKeys<(long UpdateId, int Ordinal)> _known = new();
    private OutboxItem? _newestBoard;
    private Task _sending = Task.CompletedTask;
    private bool _isSending;
    private int _busy;
    private int? _board;

    /// <summary>True when nothing waits or is on its way.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _busy == 0;
        }
    }

    /// <summary>How often another message became the board here.</summary>
    public int Boards { get; private set; }

    /// <summary>Which message is the board, as the database says.</summary>
    /// <param name="boardMessageId">Null if there is none.</param>
    /// <param name="boards"><see cref="Boards"/> before the database was asked: a board that was sent meanwhile is newer.</param>
    public void Begin(int? boardMessageId, int boards)
    {
        // Whoever sends knows better.
        if (IsEmpty && boards == Boards) _board = boardMessageId;
    }

    /// <summary>Whether an answer to the update waits here or was sent lately.</summary>
    public bool Knows(long updateId)
    {
        lock (_gate) return _known.Any(key => key.UpdateId == updateId);
    }

    /// <summary>Queues a message. A known one is not queued twice.</summary>
    public void Enqueue(OutboxItem item)
    {
        lock (_gate)
        {
            if (cancellationToken.IsCancellationRequested || !_known.Add((item.UpdateId, item.Ordinal))) return;
            _busy++;
            // The answer to a tap need not wait for its chat's messages.
            if (item.Outgoing is Outgoing.Toast)
            {
                _ = Task.Run(() => SendAloneAsync(item));
                return;
            }

            _queue.AddLast(item);
            if (item.Outgoing is Outgoing.ShowBoard) _newestBoard = item;
            if (!_isSending) (_isSending, _sending) = (true, Task.Run(SendQueueAsync));
        }
    }

    /// <summary>
    /// Ends when nothing more is sent from here, because all is sent or it was told to stop. What is stored stays for whoever comes next.
    /// </summary>
    public Task Completion
    {
        get
        {
            lock (_gate) return _sending;
        }
    }

    /// <summary>Forgets what waits; the rows are somebody else's now.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var item in _queue) _known.Remove((item.UpdateId, item.Ordinal));
            _busy -= _queue.Count;
            _queue.Clear();
            _newestBoard = null;
        }
    }

    private async Task SendAloneAsync(OutboxItem item)
    {
        var way = new OutboxSending.Way(item);
        await UntilSettledAsync(way, item);
        Remove(item);
    }

    private async Task SendQueueAsync()
    {
        OutboxSending.Way? way = null;
        var hasPlace = false;
        while (Head() is { } item)
        {
            if (!ReferenceEquals(way?.Item, item)) way = new OutboxSending.Way(item);
            try
            {
                if (IsOutdated(item))
                {
                    await sending.SkipAsync(item, cancellationToken);
                    Remove(item);
                    continue;
                }

                // When the chat's turn comes, the newest board goes out: a board that waited may be outdated.
                if (!hasPlace && item.Outgoing is not Outgoing.Delete)
                {
                    await sending.Throttle.WaitAsync(item.ChatId, cancellationToken);
                    hasPlace = true;
                    continue;
                }

                if (item.Outgoing is not Outgoing.Delete) hasPlace = false;
                if (await StepAsync(way)) Remove(item);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                if (await sending.SurviveAsync(way, error, cancellationToken)) Remove(item);
            }
        }
    }

    private async Task UntilSettledAsync(OutboxSending.Way way, OutboxItem item)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (sending.IsExpired(item))
                {
                    await sending.ExpireAsync(item, cancellationToken);
                    return;
                }

                if (await StepAsync(way)) return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                if (await sending.SurviveAsync(way, error, cancellationToken)) return;
            }
        }
    }

    private async Task<bool> StepAsync(OutboxSending.Way way)
    {
        var result = await sending.TryAsync(way, _board, cancellationToken);
        if (result.BoardMessageId != _board) Boards++;
        _board = result.BoardMessageId;
        foreach (var removal in result.Removals) Enqueue(removal);
        // The chat's new id finds the rows.
        if (result.IsMoved) Clear();
        return result.IsSettled;
    }

    private OutboxItem? Head()
    {
        lock (_gate)
        {
            var head = cancellationToken.IsCancellationRequested ? null : _queue.First?.Value;
            _isSending = head is not null;
            return head;
        }
    }

    private void Remove(OutboxItem item)
    {
        lock (_gate)
        {
            if (item.Outgoing is not Outgoing.Toast)
            {
                // Cleared meanwhile.
                if (!ReferenceEquals(_queue.First?.Value, item)) return;
                _queue.RemoveFirst();
            }

            _busy--;
            // Unstored signs repeat under one number. A stored row comes once.
            if (item.IsPassing) _known.Remove((item.UpdateId, item.Ordinal));
            else _known.Age((item.UpdateId, item.Ordinal));
            if (ReferenceEquals(_newestBoard, item)) _newestBoard = null;
        }
    }

    /// <summary>A newer board of the chat is waiting behind this one and shows all that this one would.</summary>
    private bool IsOutdated(OutboxItem item)
    {
        lock (_gate)
        {
            return item.Outgoing is Outgoing.ShowBoard board
                && _newestBoard is { Outgoing: Outgoing.ShowBoard next }
                && !ReferenceEquals(_newestBoard, item)
                && (!board.Below || next.Below);
        }
    }
}
