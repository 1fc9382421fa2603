using CraftAspire.Api.Game;
using Microsoft.Extensions.AI;

namespace CraftAspire.Api.Combining.Generation;

/// <summary>Writes the messages for the model.</summary>
internal static class Prompt
{
    /// <summary>
    /// The system text, the examples as earlier turns, then the question. All but the last message are the same for every pair, so model
    /// servers cache them.
    /// </summary>
    public static IReadOnlyList<ChatMessage> For(
        string first, string second, GameSettings settings, ModelProfile profile, AnswerFormat format)
    {
        List<ChatMessage> messages = [new(ChatRole.System, settings.SystemPrompt ?? profile.SystemPrompt)];
        foreach (var example in settings.Examples ?? profile.Examples)
        {
            messages.Add(new(ChatRole.User, Question(example.First, example.Second)));
            messages.Add(new(ChatRole.Assistant, format.Write(new Answer(example.Result, example.Emoji))));
        }

        messages.Add(new(ChatRole.User, Question(first, second)));
        return messages;
    }

    private static string Question(string first, string second) => $"{first} + {second}";
}
