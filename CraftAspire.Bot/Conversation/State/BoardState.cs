using CraftAspire.Contracts;

namespace CraftAspire.Bot.Conversation.State;

/// <summary>What the board message shows.</summary>
public sealed record BoardState
{
    /// <summary>Counts the board messages of this chat. A button carries it, so buttons of an older board give themselves away.</summary>
    public int Serial { get; init; }

    /// <summary>The forum topic in which the board stands; null outside of topics.</summary>
    public int? Topic { get; init; }

    /// <summary>True while a session is on.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who started the session, in a group; 0 when that is not known.</summary>
    public long StartedBy { get; init; }

    /// <summary>The first of the two, tapped and waiting for the second.</summary>
    public Thing? Selected { get; init; }

    /// <summary>Who tapped it, in a group.</summary>
    public string? SelectedBy { get; init; }

    /// <summary>The base elements, which have a row of their own; empty until they were asked for.</summary>
    // A state that an older version wrote lacks the newer lists, and the generated reader sets what is missing to null.
    public IReadOnlyList<Thing> Base { get; init => field = value ?? []; } = [];

    /// <summary>The elements of the shown page.</summary>
    public IReadOnlyList<Thing> Page { get; init => field = value ?? []; } = [];

    /// <summary>When the shown page was asked for.</summary>
    public DateTimeOffset PageAt { get; init; }

    /// <summary>Key of the shown page; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>Key of the page after it.</summary>
    public string? Next { get; init; }

    /// <summary>True when new elements have pushed others off the page since: then the page after it has another key.</summary>
    public bool HasOverflowed { get; init; }

    /// <summary>Keys of the pages before it, nearest last; the first page is the empty string.</summary>
    public IReadOnlyList<string> Before { get; init => field = value ?? []; } = [];

    public CollectionSort Sort { get; init; } = CollectionSort.Recent;

    public bool FavouritesOnly { get; init; }

    /// <summary>What was typed to search for.</summary>
    public string? Search { get; init; }

    /// <summary>Elements of the session.</summary>
    public int Elements { get; init; }

    /// <summary>First discoveries of the session.</summary>
    public int Discoveries { get; init; }

    /// <summary>Points of the session.</summary>
    public long Points { get; init; }

    /// <summary>The latest results, newest first.</summary>
    public IReadOnlyList<Result> Results { get; init => field = value ?? []; } = [];

    /// <summary>The latest pair when it made nothing, until the board is drawn again.</summary>
    public FailedPair? Failed { get; init; }

    /// <summary>W3C trace id of the request that made the latest result.</summary>
    public string? LatestTrace { get; init; }

    /// <summary>Something to say about the last update, shown until the next one; Telegram's HTML.</summary>
    public string? Note { get; init; }

    /// <summary>Pairs that may have been meant by the last one, each a button until the board is drawn again.</summary>
    public IReadOnlyList<NamedPair> Suggestions { get; init => field = value ?? []; } = [];

    /// <summary>Messages that came after the board; when it has scrolled away a new one is sent below them.</summary>
    public int MessagesBelow { get; init; }

    /// <summary>
    /// True when the page shows the latest elements, unfiltered: then a new element is put in front without asking for the page again.
    /// </summary>
    public bool ShowsLatest => Sort is CollectionSort.Recent && ShowsEverything && Cursor is null;

    /// <summary>The same without somebody's name.</summary>
    public BoardState Without(string name) => this with
    {
        SelectedBy = SelectedBy == name ? null : SelectedBy,
        Failed = Failed?.By == name ? null : Failed,
        Results = [.. Results.Select(result => result.By == name ? result with { By = null } : result)],
    };

    /// <summary>True for everything, whatever its order.</summary>
    public bool ShowsEverything => !FavouritesOnly && Search is null;

    /// <summary>The same with the figures of its session.</summary>
    public BoardState With(Session session) =>
        this with { Elements = session.Elements, Discoveries = session.Discoveries, Points = session.Points };
}
