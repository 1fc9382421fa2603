namespace CraftAspire.Contracts;

/// <summary>The answer to <c>POST /reports</c>.</summary>
/// <param name="Element">What was reported.</param>
/// <param name="AlreadyOpen">True when the caller's earlier report of it still waits, and nothing was added.</param>
public sealed record ReportReceipt(Element Element, bool AlreadyOpen);
