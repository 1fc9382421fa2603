namespace CraftAspire.Contracts;

/// <summary>An element that waits for a moderator, or waited.</summary>
/// <param name="Id">Identity of the oldest open report of the element.</param>
/// <param name="Element">What was reported, as it is named now.</param>
/// <param name="Reason">What the reporter says is wrong.</param>
/// <param name="ReportedAt">UTC.</param>
/// <param name="Reports">Open reports of the element, this one included.</param>
/// <param name="Points">What its discovery paid and nobody took back.</param>
/// <param name="Discoverer">Who discovered it; null when they are forgotten.</param>
/// <param name="Reporter">Who reported it; null when they are forgotten.</param>
/// <param name="Verdict">What was decided; null while it is open.</param>
/// <param name="Recipe">The recipe that first made it; null for a base element.</param>
/// <param name="Holders">Games that hold it, counted up to 1,000.</param>
/// <param name="Place">Its place among the elements that wait, from 1; 0 once decided.</param>
/// <param name="Waiting">Elements that wait.</param>
public sealed record Report(
    long Id, Element Element, ReportReason Reason, DateTimeOffset ReportedAt, int Reports, int Points, Suspect? Discoverer,
        Suspect? Reporter, Verdict? Verdict, Recipe? Recipe = null, int Holders = 0, int Place = 0, int Waiting = 0);
