namespace Bench.Inference.Measuring;

/// <summary>One request's answer as its client saw it.</summary>
/// <param name="Text">What the model said.</param>
/// <param name="Tokens">Tokens of the answer, its end not counted.</param>
/// <param name="Milliseconds">From asking to the whole answer.</param>
internal sealed record Answer(string Text, int Tokens, double Milliseconds);
