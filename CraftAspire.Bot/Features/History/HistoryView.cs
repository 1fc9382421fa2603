using System.Text;
using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.History;

/// <summary>The history as a message. Its buttons carry the history's serial.</summary>
internal static class HistoryView
{
    public const string Next = "hn";
    public const string Back = "hb";
    public const string Reopen = "ho";

    private static readonly TimeSpan Reopenable = TimeSpan.FromDays(1);

    public static string TextOf(IReadOnlyList<Session> sessions, Words words)
    {
        var text = new StringBuilder(words[HistoryPhrase.HistoryTitle]).Append("\n\n");
        if (sessions.Count == 0) return text.Append(words[HistoryPhrase.HistoryEmpty]).ToString();

        foreach (var session in sessions)
        {
            text.Append("• ").Append(words.Date(session.StartedAt))
                .Append(" · ").Append(words.Count(Noun.Elements, session.Elements))
                .Append(" · ✨ ").Append(session.Discoveries)
                .Append(" · ⭐ ").Append(session.Points).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Null where there is nothing to turn. The last game can be taken up again for a day.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>>? Buttons(
        HistoryState history, IReadOnlyList<Session> sessions, DateTimeOffset now, Words words)
    {
        var rows = new List<IReadOnlyList<Button>>();
        if (history.Cursor is null && sessions is [{ EndedAt: { } ended } last, ..] && now - ended < Reopenable)
            rows.Add([new Button(words[HistoryPhrase.HistoryReopen], Tap.Data(Reopen, history.Serial, last.Id))]);
        var row = new List<Button>();
        if (history.Before.Count > 0) row.Add(new Button("◀️", Tap.Data(Back, history.Serial)));
        if (history.Next is not null) row.Add(new Button("▶️", Tap.Data(Next, history.Serial)));
        if (row.Count > 0) rows.Add(row);
        return rows.Count == 0 ? null : rows;
    }
}
