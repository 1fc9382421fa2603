namespace CraftAspire.Contracts;

/// <summary>One game from <c>/start</c> to <c>/stop</c>.</summary>
/// <param name="Id">Identity; grows with time.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="EndedAt">UTC; null while the game is on.</param>
/// <param name="Elements">How many elements it holds, the four base elements included.</param>
/// <param name="Discoveries">Elements that nobody had made before, made here.</param>
/// <param name="Points">What those discoveries paid, to whoever made them.</param>
public sealed record Session(long Id, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int Elements, int Discoveries, long Points);
