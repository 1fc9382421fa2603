namespace CraftAspire.Tests.Telegram.Bot;

/// <summary>Tests that share one running bot take turns.</summary>
[CollectionDefinition]
public sealed class BotTests : ICollectionFixture<BotFixture>;
