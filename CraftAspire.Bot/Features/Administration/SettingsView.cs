using System.Text;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>The settings as a message with buttons.</summary>
internal static class SettingsView
{
    // A message holds 4,096 characters, and everything else must find room beside prompt and examples.
    private const int LongestValue = 400;

    public static string TextOf(CurrentSettings current, Draft? draft, Words words)
    {
        var version = current.Version;
        var text = new StringBuilder(words.Say(AdministrationPhrase.AdminTitle, version.Version, words.Date(version.At), version.By ?? "–"))
            .Append('\n').Append("<i>").Append(Html.Escape(Cut(version.Reason))).Append("</i>\n👍 ")
            .Append(version.Likes).Append("  👎 ").Append(version.Dislikes).Append("\n\n");

        foreach (var field in SettingFields.All)
        {
            text.Append("<b>").Append(words[field.Label]).Append("</b>: ").Append(Value(field.ViewOf(current.Effective, words), words));
            if (draft is not null && field.Show(draft.Content) != field.Show(current.Version.Content))
            {
                text.Append("\n✏️ ").Append(Value(field.ViewOf(draft.Content, words), words));
            }

            text.Append('\n');
        }

        if (draft is not null) text.Append('\n').Append(words[AdministrationPhrase.AdminDraft]);
        return text.ToString();
    }

    public static IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(CurrentSettings current, Draft? draft, Words words)
    {
        var rows = new List<IReadOnlyList<Button>>();
        if (draft is not null)
        {
            rows.Add(
                [ButtonOf(words, AdministrationPhrase.AdminTry, AdminVerbs.Try), ButtonOf(
                    words, AdministrationPhrase.AdminPublish, AdminVerbs.Publish)]);
            rows.Add([ButtonOf(words, AdministrationPhrase.AdminDiscard, AdminVerbs.Discard)]);
        }

        rows.AddRange(
            SettingFields.All.Chunk(2).Select(
                pair => pair.Select(field => new Button(words[field.Label], Tap.Data(AdminVerbs.Edit, 0, field.Key))).ToArray()));

        var versions = new List<Button> { ButtonOf(words, AdministrationPhrase.AdminVersions, AdminVerbs.Versions) };
        if (current.Version.Version > 1) versions.Add(BackButton(words, current.Version.Version - 1));
        rows.Add(versions);
        rows.Add(
            [ButtonOf(
                words,
                AdministrationPhrase.AdminRoles,
                AdminVerbs.Roles), ButtonOf(words, AdministrationPhrase.AdminReroll, AdminVerbs.Pair)]);
        return rows;
    }

    public static Button ButtonOf(Words words, Enum label, string verb) => new(words[label], Tap.Data(verb, 0));

    public static Button BackButton(Words words, int version) =>
        new(words.Say(AdministrationPhrase.AdminBackTo, version), Tap.Data(AdminVerbs.Back, version));

    /// <summary>Its beginning where it is long; half an emoji is no end.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= LongestValue) return text;
        var end = char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return $"{text[..end].TrimEnd()}…";
    }

    private static string Value(string? value, Words words) => value switch
    {
        null => $"<i>{words[AdministrationPhrase.AdminStandard]}</i>",
        "" => "–",
        _ when value.Contains('\n', StringComparison.Ordinal) || value.Length > 40 =>
            $"\n<blockquote>{Html.Escape(Cut(value))}</blockquote>",
        _ => $"<code>{Html.Escape(value)}</code>",
    };
}
