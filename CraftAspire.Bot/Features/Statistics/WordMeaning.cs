namespace CraftAspire.Bot.Features.Statistics;

/// <summary>What a word says about statistics.</summary>
internal enum WordMeaning
{
    /// <summary>Figures are what is wanted.</summary>
    Subject,
    Day,
    Yesterday,
    Week,
    Month,
    Year,

    /// <summary>Those of whoever asks.</summary>
    Own,

    /// <summary>The one before the current: last month.</summary>
    Last,

    /// <summary>Nothing.</summary>
    Filler,
}
