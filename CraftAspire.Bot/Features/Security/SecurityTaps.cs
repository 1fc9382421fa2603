using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.State;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Security;

/// <summary>The buttons of /security.</summary>
internal sealed class SecurityTaps(SecondFactorCalls secondFactor, OutgoingSeal seal) : ITapHandler
{
    // Time to scan it and to type the first code.
    private static readonly TimeSpan PictureLifetime = TimeSpan.FromMinutes(10);

    /// <summary>Awaits no message: keeps what was wanted until the button that sets a second factor up is tapped.</summary>
    public const string OnTheWay = "enrol";

    public IReadOnlyList<string> Verbs { get; } =
        [SecurityVerbs.SetUp, SecurityVerbs.Renew, SecurityVerbs.Off, SecurityVerbs.ReallyOff, SecurityVerbs.Delete];

    public Task AnswerAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        if (turn.IsGroup || tap.Scope != turn.Speaker.Id)
        {
            turn.Toast(turn.Words[Phrase.PrivateOnly]);
            return Task.CompletedTask;
        }

        return tap.Verb switch
        {
            SecurityVerbs.SetUp => SetUpAsync(turn, cancellationToken),
            SecurityVerbs.Renew => RenewAsync(turn, cancellationToken),
            SecurityVerbs.Off => AskOffAsync(turn),
            SecurityVerbs.ReallyOff => SwitchOffAsync(turn, tap, cancellationToken),
            _ => DeleteAsync(turn, tap),
        };
    }

    private async Task SetUpAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answer = await secondFactor.AskAsync(api => api.EnrolAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is not Answer<Enrolment>.Ok(var enrolment))
        {
            turn.Toast(turn.Words[Phrase.GameAway], alert: true);
            return;
        }

        // Who came here on the way to something else gets there in the end.
        var wanted = turn.State.Awaited is { Handler: OnTheWay or ConfirmReply.Handler } before ? before.Wanted : null;

        // In groups of four it can be typed.
        var key = string.Join(' ', enrolment.Secret.Chunk(4).Select(four => new string(four)));
        turn.State = turn.State with { RaisedUntil = null, Awaited = new Awaited(ConfirmReply.Handler, Wanted: wanted) };
        var picture = new Outgoing.ShowPicture(
            new Picture.QrCode(enrolment.Uri),
            turn.Words.Say(SecurityPhrase.SecurityScan, key),
            [[RecoveryCodeView.DeleteButton(turn, SecurityPhrase.SecurityDeletePicture)]]);
        turn.Send(seal.Close(picture, turn.Update.ChatId, PictureLifetime));
    }

    private async Task RenewAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answer = await secondFactor.AskAsync(api => api.RenewRecoveryCodesAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is Answer<RecoveryCodes>.Ok(var codes)) RecoveryCodeView.Show(turn, codes, seal);
        else turn.Toast(turn.Words[Phrase.GameAway], alert: true);
    }

    private static Task AskOffAsync(Turn turn)
    {
        turn.Say(
            turn.Words[SecurityPhrase.SecurityOffQuestion],
            [[new Button(turn.Words[SecurityPhrase.SecuritySwitchOff], Tap.Data(SecurityVerbs.ReallyOff, turn.Speaker.Id))]]);
        return Task.CompletedTask;
    }

    private async Task SwitchOffAsync(Turn turn, Tap tap, CancellationToken cancellationToken)
    {
        var answer = await secondFactor.DoAsync(api => api.SwitchOffAsync(turn.Token, cancellationToken), cancellationToken);
        if (AccessDenied.Stops(turn, answer)) return;
        if (answer is not Answer<bool>.Ok)
        {
            turn.Toast(turn.Words[Phrase.GameAway], alert: true);
            return;
        }

        turn.State = turn.State with { RaisedUntil = null };
        turn.Answer(tap.MessageId, turn.Words[SecurityPhrase.SecurityIsOff]);
    }

    private static Task DeleteAsync(Turn turn, Tap tap)
    {
        turn.Delete(tap.MessageId);
        return Task.CompletedTask;
    }
}
