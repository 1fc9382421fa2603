using System.Globalization;
using TelegramEmulator.Updates;
using TelegramEmulator.Wire;

namespace TelegramEmulator.World;

/// <summary>Polls and the votes in them. Who voted how is forgotten with the process; the counts stand in the messages.</summary>
public sealed class Polls(Messenger messenger, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Poll, long Person), IReadOnlyList<int>> _votes = [];
    private long _lastId = time.GetUtcNow().ToUnixTimeMilliseconds() << 16;

    public Poll Add(Poll poll) => poll with { Id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture) };

    /// <summary>A person votes, votes again, or takes the vote back with no options. Null when there is no open poll.</summary>
    public Message? Vote(Room room, Person person, int messageId, IReadOnlyList<int> options)
    {
        lock (room.Gate)
        {
            if (room.Find(messageId) is not { Poll: { IsClosed: false } poll }
                || options.Any(each => each < 0 || each >= poll.Options.Count))
                return null;

            IReadOnlyList<int> before;
            lock (_gate)
            {
                before = _votes.GetValueOrDefault((poll.Id, person.Id), []);
                _votes[(poll.Id, person.Id)] = options;
            }

            var counted = poll with
            {
                TotalVoterCount = poll.TotalVoterCount - (before.Count > 0 ? 1 : 0) + (options.Count > 0 ? 1 : 0),
                Options =
                [
                    .. poll.Options.Select((each, i) => each with
                    {
                        VoterCount = each.VoterCount - (before.Contains(i) ? 1 : 0) + (options.Contains(i) ? 1 : 0),
                    }),
                ],
            };
            var message = messenger.Replace(room, messageId, old => old with { Poll = counted });
            foreach (var bot in room.Bots.Where(each => each.Id == message!.From?.Id))
            {
                bot.Updates.Add("poll", $"poll/{poll.Id}", counted);
                if (!poll.IsAnonymous)
                    bot.Updates.Add("poll_answer", $"poll/{poll.Id}", new PollAnswer(poll.Id, person.Profile, options));
            }

            return message;
        }
    }
}
