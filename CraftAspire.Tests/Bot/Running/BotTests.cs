namespace CraftAspire.Tests.Bot.Running;

/// <summary>Tests that share one running bot take turns.</summary>
[CollectionDefinition]
public sealed class BotTests : ICollectionFixture<BotFixture>;
