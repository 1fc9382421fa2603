using System.ComponentModel.DataAnnotations;

namespace TelegramEmulator.Control;

/// <summary>The kinds of messages beside texts, photos and files that a person can send.</summary>
public enum ContentKind
{
    Sticker,
    Voice,
    Video,
    VideoNote,
    Audio,
    Animation,
    Location,
    Venue,
    Contact,
    Dice,
    Poll,
}

/// <summary>Something that is neither text nor photo nor plain file; what its kind does not need is left out.</summary>
public sealed record NewContent
{
    /// <summary>Who sends.</summary>
    public required long Person { get; init; }

    public required ContentKind Kind { get; init; }

    /// <summary>Message id.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>A forum's topic.</summary>
    public int? Topic { get; init; }

    /// <summary>A file's content as Base64; absent for a few bytes that stand for it.</summary>
    public byte[]? Bytes { get; init; }

    [StringLength(1_024)]
    public string? Caption { get; init; }

    /// <summary>Of a sticker or dice.</summary>
    public string? Emoji { get; init; }

    /// <summary>Seconds, of what sounds or moves.</summary>
    public int Duration { get; init; } = 3;

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    /// <summary>Of a venue, or a poll's question.</summary>
    [StringLength(300)]
    public string Title { get; init; } = "Here";

    public string Address { get; init; } = "There";

    public string PhoneNumber { get; init; } = "+15550100";

    public string FirstName { get; init; } = "Ada";

    /// <summary>A dice's value.</summary>
    public int Value { get; init; } = 1;

    /// <summary>A poll's answers.</summary>
    public IReadOnlyList<string> Options { get; init; } = ["Yes", "No"];
}

/// <summary>Photos that a person sends as one album.</summary>
public sealed record NewAlbum
{
    /// <summary>Who sends.</summary>
    public required long Person { get; init; }

    /// <summary>The pictures as Base64.</summary>
    [MinLength(2), MaxLength(10)]
    public required IReadOnlyList<byte[]> Photos { get; init; }

    [StringLength(1_024)]
    public string? Caption { get; init; }

    /// <summary>A forum's topic.</summary>
    public int? Topic { get; init; }
}

/// <summary>A person's vote in a poll; without options it is taken back.</summary>
public sealed record NewVote(long Person, IReadOnlyList<int> Options);
