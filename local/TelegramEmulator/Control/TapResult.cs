namespace TelegramEmulator.Control;

/// <summary>A tap on its way; the answer arrives as a change of kind <c>callback_answer</c> with this id.</summary>
public sealed record TapResult(string QueryId);
