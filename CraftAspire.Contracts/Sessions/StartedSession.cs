namespace CraftAspire.Contracts;

/// <summary>The answer to <c>POST /start</c>: 201 for a new session, 200 for the one that was running already.</summary>
/// <param name="Session">The session that is active now.</param>
/// <param name="AlreadyRunning">True when nothing was started because a session was on.</param>
/// <param name="Elements">What the player can combine first: the four base elements of a new session, the latest 20 found of a running
/// one.</param>
public sealed record StartedSession(Session Session, bool AlreadyRunning, IReadOnlyList<Element> Elements);
