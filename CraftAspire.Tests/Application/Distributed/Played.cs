using System.Text.RegularExpressions;
using CraftAspire.Tests.Bot;
using CraftAspire.Tests.Emulator;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>What a board says about a combination.</summary>
public sealed partial record Played(string Emoji, string Name)
{
    /// <summary>Writes two names into the chat and waits for what they make.</summary>
    public static async Task<Played> By(Person person, string first, string second)
    {
        await person.Sends($"{first} + {second}");
        var board = await person.Sees(message => message.Text is { } text && ResultOf(text, first, second) is not null);
        return ResultOf(board.Text!, first, second)!;
    }

    private static Played? ResultOf(string text, string first, string second) =>
        Line().Matches(text).Where(line => line.Groups["first"].Value == first && line.Groups["second"].Value == second)
            .Select(line => new Played(line.Groups["emoji"].Value, line.Groups["name"].Value)).FirstOrDefault();

    [GeneratedRegex(@"^\S+ (?<first>.+) \+ \S+ (?<second>.+) = (?<emoji>(?!🤔)\S+) (?<name>.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
