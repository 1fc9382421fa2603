namespace CraftAspire.Inference.Engine;

/// <summary>One message of a conversation.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
internal sealed record ChatMessage(string Role, string Content);
