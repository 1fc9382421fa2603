namespace CraftAspire.Contracts;

/// <summary>Something that somebody did by virtue of a role.</summary>
/// <param name="Id">Identity; grows with time.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor">The actor's name; null for the configuration and for a player without a name. A forgotten actor has a mark such as
/// <c>#3f2a9c</c>.</param>
/// <param name="Act">What was done, such as <c>element.hidden</c>.</param>
/// <param name="Subject">To what, as kind and number, such as <c>element:17</c>.</param>
/// <param name="Detail">More about it; null when there is no more.</param>
/// <param name="SubjectName">What the subject is called now; null when it has no name, or is gone.</param>
public sealed record AuditEntry(long Id, DateTimeOffset At, string? Actor, string Act, string Subject, string? Detail,
    string? SubjectName = null);
