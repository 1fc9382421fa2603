using CraftAspire.Api.Game;
using CraftAspire.Contracts;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>The prompt, examples and choice for a kind of model, where the settings give none.</summary>
internal sealed record ModelProfile(string SystemPrompt, IReadOnlyList<ExampleRecipe> Examples, ChoiceSettings Choice);

/// <summary>The profiles of known models.</summary>
internal static class ModelProfiles
{
    /// <summary>models/craft-mini.gguf is tuned for this task with this prompt and needs no examples.</summary>
    private static readonly ModelProfile CraftMini = new(
        "You are the alchemist of a crafting game. Combine two things into one new thing. "
        + "Answer with its name in one to three words, then one emoji.",
        [],
        new() { Answers = 8, Echo = 1, Common = 0.3f, Shared = 1 });

    private const string Become =
        "- Think of what the two would become together, physically, culturally or as a play on words; "
        + "prefer well-known things, also people, places and stories.";

    /// <summary>A general instruct model of about 8B parameters learns the task from examples.</summary>
    private static readonly ModelProfile General = new(
        $"""
        You are the alchemist of a crafting game. The player combines two things; you answer with the one thing that they make.
        {Become}
        - It is something new: never one of the two, never the two names put together.
        - Its name has one to four words and at most 32 characters, each word with a capital letter.
        - Answer with the name, a space and exactly one emoji that fits it. Nothing else.
        """,
        [
            Example("Fire", "Water", "Steam", "💨"),
            Example("Earth", "Water", "Mud", "🟤"),
            Example("Earth", "Earth", "Mountain", "⛰️"),
            Example("Stone", "Human", "Statue", "🗿"),
            Example("Book", "Magic", "Harry Potter", "⚡"),
            Example("City", "Ocean", "Atlantis", "🏛️"),
            Example("Cat", "Night", "Bat", "🦇"),
            Example("Time", "Machine", "Clock", "⏰"),
        ],
        new() { Answers = 4, Echo = 1, Common = 0.3f, Shared = 1 });

    public static ModelProfile For(string model) => model.Contains("craft-mini", StringComparison.OrdinalIgnoreCase) ? CraftMini : General;

    private static ExampleRecipe Example(string first, string second, string result, string emoji) =>
        new() { First = first, Second = second, Result = result, Emoji = emoji };
}
