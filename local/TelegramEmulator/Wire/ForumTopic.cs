namespace TelegramEmulator.Wire;

/// <summary>What createForumTopic answers.</summary>
public sealed record ForumTopic(int MessageThreadId, string Name, int IconColor, string? IconCustomEmojiId = null);

/// <summary>Service message: a topic was opened.</summary>
public sealed record ForumTopicCreated(string Name, int IconColor, string? IconCustomEmojiId = null);

/// <summary>Service message: a topic got another name or icon; only what changed is there.</summary>
public sealed record ForumTopicEdited(string? Name, string? IconCustomEmojiId);

/// <summary>A service message that says nothing but that it happened.</summary>
public sealed record Happened;
