using CraftAspire.Contracts;

namespace CraftAspire.Api.ApiPage;

/// <summary>The API page's examples: one evening of a player named Ada.</summary>
internal static class PageExamples
{
    private static readonly DateTimeOffset Began = new(2026, 6, 1, 18, 0, 0, TimeSpan.Zero);

    private static readonly Element Water = new(1, "Water", "💧", 0);
    private static readonly Element Fire = new(2, "Fire", "🔥", 0);
    private static readonly Element Earth = new(3, "Earth", "🌍", 0);
    private static readonly Element Air = new(4, "Air", "🌬️", 0);
    private static readonly Element Steam = new(5, "Steam", "💨", 1);

    private static readonly Session Running = new(7, Began, null, 5, 1, 11);
    private static readonly Session Ended = Running with { EndedAt = Began.AddMinutes(25) };
    private static readonly CollectionItem HeldSteam = new(Steam, Began.AddMinutes(1), IsDiscovery: true, IsFavourite: false);
    private static readonly RatingPlace Ada = new(1, "Ada", 11, IsYou: true);

    private static readonly SettingsContent Settings = new() { Temperature = 0.7f, Retries = 2, MaxWords = 4, MaxLength = 32 };

    private static readonly Dictionary<Type, object> All = new object[]
    {
        Running,
        Steam,
        new StartedSession(Running with { Elements = 4, Discoveries = 0, Points = 0 }, AlreadyRunning: false, [Air, Earth, Fire, Water]),
        new SessionSummary(Ended, TimeSpan.FromMinutes(25), Steam, 1, Steam),
        new Page<Session>([Ended], Next: null),
        new Page<CollectionItem>([HeldSteam], Next: null),
        new Page<Recipe>([new Recipe(Water, Fire, Steam)], Next: null),
        new CombineRequest(ElementReference.ById(1), ElementReference.ByName("Fire")),
        new Combination(Water, Fire, Steam, IsNew: true, IsFirstDiscovery: true, Points: 11, RecipeSource.Generated,
            "4bf92f3577b34da6a3ce929d0e0e4736"),
        new ElementDetails(Steam, false, "Ada", true, Began.AddMinutes(1), false, [new Recipe(Water, Fire, Steam)],
            [new Recipe(Water, Fire, Steam)], 3),
        new RatingTable(RatingPeriod.All, [Ada], Ada, [Ada], 1),
        new Player("Ada", "en", 11, 1),
        new PlayerProfile("Ada", "en"),
        new Reaction(IsLike: true),
        new ChatSuccessor(-1001234567890),
        new NewReport(ElementReference.ById(Steam.Id), ReportReason.Nonsense),
        new Ruling(ReportDecision.Dismiss),
        new Sanction(SanctionKind.Mute, SanctionLength.Hour),
        new WordEntry("spam"),
        new EmojiChange("🌋"),
        new ElementNaming("Пар"),
        new Reroll(Water.Id, Fire.Id, Steam.Id, "Too plain"),
        new RoleChange(Role.Moderator),
        new SettingsDraft(Settings, "A second retry", BasedOn: 1),
        new Trial(Settings with { SystemPrompt = "Be brief." }, "Water", "Fire"),
        new CodeEntry("123456"),
        new InteractionBatch(
            new Guid("0190a5c8-7d2e-7000-8000-000000000001"),
            [new InteractionCount(Began, InteractionKind.Command, "start", "handled", 3)],
            [new PlayerActivity(Began, 42, 3)]),
    }.ToDictionary(example => example.GetType());

    public static object? Of(Type type) => All.GetValueOrDefault(type);
}
