namespace TelegramEmulator.Wire;

/// <summary>A poll or quiz.</summary>
public sealed record Poll
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    public required IReadOnlyList<PollOption> Options { get; init; }

    public int TotalVoterCount { get; init; }

    public bool IsClosed { get; init; }

    public bool IsAnonymous { get; init; }

    /// <summary><c>regular</c> or <c>quiz</c>.</summary>
    public required string Type { get; init; }

    public bool AllowsMultipleAnswers { get; init; }

    public int? CorrectOptionId { get; init; }

    public string? Explanation { get; init; }
}

/// <summary>One answer of a poll.</summary>
public sealed record PollOption(string Text, int VoterCount);

/// <summary>A person's vote in a poll that is not anonymous.</summary>
public sealed record PollAnswer(string PollId, User User, IReadOnlyList<int> OptionIds);
