using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Telegram;
using CraftAspire.Contracts;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Features.Play;

/// <summary>Two things become one: by two taps or by two names.</summary>
internal sealed class Combiner(
    GameCalls game, BoardPages pages, WaitingSign waiting, Introductions introductions, PairSuggestions suggestions,
    IOptions<TelegramOptions> options)
{
    private readonly long _botId = options.Value.BotId;

    /// <summary>A thing was tapped: the first is marked, the second combines.</summary>
    public async Task ChooseAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, id, cancellationToken) is not { } thing) return;

        if (turn.Board.Selected is { } first)
        {
            await CombineAsync(turn, first, thing, cancellationToken);
            return;
        }

        turn.Board = turn.Board with { Selected = thing, SelectedBy = turn.Actor };
        turn.ShowBoard();
    }

    /// <summary>Names were typed. Where several readings are possible the first one that the collection knows counts.</summary>
    public async Task CombineNamesAsync(
        Turn turn, IReadOnlyList<(string First, string Second)> readings, CancellationToken cancellationToken)
    {
        if (!readings.Any(reading => TypedName.IsShort(reading.First) && TypedName.IsShort(reading.Second)))
        {
            turn.Note(turn.Words[Phrase.TooLong]);
            return;
        }

        Answer<Combination>? answer = null;
        var shown = (First: Named(turn.Board, readings[0].First), Second: Named(turn.Board, readings[0].Second));
        for (var reading = 0; reading < readings.Count; reading++)
        {
            var (first, second) = readings[reading];
            shown = (Named(turn.Board, first), Named(turn.Board, second));
            answer = await AskAsync(
                turn, ElementReference.ByName(first), ElementReference.ByName(second), shown, reading, cancellationToken);
            if (answer is not Answer<Combination>.Problem { What.Type: ProblemTypes.NotInCollection }) break;
        }

        if (answer is null) return;

        await ShowAsync(turn, answer, shown, cancellationToken);
        if (answer is Answer<Combination>.Problem { What.Type: ProblemTypes.NotInCollection } && turn.Board.Serial > 0)
        {
            turn.Suggest(await suggestions.ForAsync(turn, readings[^1], cancellationToken));
        }
    }

    /// <summary>A suggested pair was tapped.</summary>
    public Task TakeSuggestionAsync(Turn turn, int index, CancellationToken cancellationToken)
    {
        if (turn.Board.Suggestions.ElementAtOrDefault(index) is { } pair)
            return CombineNamesAsync(turn, [(pair.First, pair.Second)], cancellationToken);
        turn.Toast(turn.Words[Phrase.StaleBoard]);
        return Task.CompletedTask;
    }

    /// <summary>The pair that failed is tried again.</summary>
    public Task TryAgainAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Board.Failed is not { } failed)
        {
            turn.Toast(turn.Words[Phrase.StaleBoard]);
            return Task.CompletedTask;
        }

        return failed is { First.Id: > 0, Second.Id: > 0 }
            ? CombineAsync(turn, failed.First, failed.Second, cancellationToken)
            : CombineNamesAsync(turn, [(failed.First.Name, failed.Second.Name)], cancellationToken);
    }

    private async Task CombineAsync(Turn turn, Thing first, Thing second, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            turn, ElementReference.ById(first.Id), ElementReference.ById(second.Id), (first, second), 0, cancellationToken);
        await ShowAsync(turn, answer, (first, second), cancellationToken);
    }

    private async Task<Answer<Combination>> AskAsync(
        Turn turn,
        ElementReference first,
        ElementReference second,
        (Thing First, Thing Second) shown,
        int reading,
        CancellationToken cancellationToken)
    {
        await introductions.IntroduceAsync(turn, cancellationToken);
        // The same update always asks with the same key: a bot that was killed and takes the turn again gets the first answer.
        var key = reading == 0 ? $"tg-{_botId}-{turn.Update.UpdateId}" : $"tg-{_botId}-{turn.Update.UpdateId}-{reading}";
        var asked = game.AskAsync(
            api => api.CombineAsync(turn.Token, new CombineRequest(first, second), key, cancellationToken), cancellationToken);
        await waiting.WhileAsync(asked, turn, () => BoardView.Thinking(turn, shown.First, shown.Second), cancellationToken);
        return await asked;
    }

    private async Task ShowAsync(
        Turn turn, Answer<Combination> answer, (Thing First, Thing Second) pair, CancellationToken cancellationToken)
    {
        turn.Board = turn.Board with { Selected = null, SelectedBy = null };
        if (answer is not Answer<Combination>.Ok(var combination))
        {
            GameProblems.Tell(turn, answer);
            if (turn.Board.IsOpen) turn.Fail(new FailedPair(pair.First, pair.Second, MayHelp(answer), turn.Actor));
            // A thing that was tapped and is not held has been taken out of the game, or renamed into another: its button goes, too.
            var isGone = turn.IsTap && answer is Answer<Combination>.Problem { What.Type: ProblemTypes.NotInCollection };
            if (isGone) await pages.RefreshAsync(turn, cancellationToken);
            return;
        }

        var made = Thing.Of(combination.Element);
        var result = new Result(
            Thing.Of(combination.First),
            Thing.Of(combination.Second),
            made,
            combination.IsNew,
            combination.IsFirstDiscovery,
            combination.Points,
            By: turn.Actor);
        turn.Board = turn.Board with { LatestTrace = combination.TraceId };
        var wasSearch = turn.Board.Search is not null;
        var isShown = Write(turn, result);
        turn.ShowBoard();
        if (turn.CallbackId is not null) turn.Toast(result.IsFirstDiscovery ? $"✨ {made}" : made.ToString());
        // A search has served its purpose with the combination.
        if (wasSearch) await pages.EverythingAsync(turn, cancellationToken);
        else if (!isShown) await pages.RefreshAsync(turn, cancellationToken);
    }

    /// <summary>Puts the result on the board. Returns false when the page must be asked for again to be as the game has it.</summary>
    private static bool Write(Turn turn, Result result)
    {
        var board = turn.Board;
        turn.Board = board with
        {
            IsOpen = true,
            Results = [result, .. board.Results.Take(2)],
            Elements = board.Elements + (result.IsNew ? 1 : 0),
            Discoveries = board.Discoveries + (result.IsFirstDiscovery ? 1 : 0),
            Points = board.Points + result.Points,
        };
        if (!result.IsNew) return true;
        if (!board.ShowsLatest) return false;

        var page = (IReadOnlyList<Thing>)[result.Made, .. board.Page];
        turn.Board = turn.Board with
        {
            Page = [.. page.Take(BoardPages.Size)],
            HasOverflowed = board.HasOverflowed || page.Count > BoardPages.Size,
        };
        return true;
    }

    /// <summary>Whether the same pair may make something the next time.</summary>
    private static bool MayHelp(Answer<Combination> answer) => answer switch
    {
        Answer<Combination>.Problem(var problem) => problem.Type is
            ProblemTypes.NoGoodAnswer or ProblemTypes.GenerationUnavailable or ProblemTypes.Unavailable or ProblemTypes.InternalError,
        _ => true,
    };

    /// <summary>A thing whose name was typed; with its emoji if the board has it.</summary>
    private static Thing Named(BoardState board, string name) =>
        board.Base.Concat(board.Page)
            .Concat(board.Results.SelectMany(result => new[] { result.Made, result.First, result.Second }))
            .FirstOrDefault(thing => string.Equals(thing.Name, name, StringComparison.OrdinalIgnoreCase)) is { } known
            ? known with { Id = 0 }
            : new Thing(0, name, "");

    private async Task<Thing?> FindAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        if (turn.Board.Base.Concat(turn.Board.Page).FirstOrDefault(thing => thing.Id == id) is { } shown) return shown;
        if (turn.Board.Selected is { } selected && selected.Id == id) return selected;

        // The button was drawn on a page that has been turned since.
        var answer = await game.AskAsync(api => api.ElementAsync(turn.Token, id, cancellationToken), cancellationToken);
        if (answer is Answer<ElementDetails>.Ok(var details)) return Thing.Of(details.Element) with { IsFavourite = details.IsFavourite };
        GameProblems.Tell(turn, answer);
        return null;
    }
}
