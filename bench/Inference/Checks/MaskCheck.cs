using System.Diagnostics;
using System.Text;
using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Tokens;
using LLama;
using LLama.Common;
using LLama.Native;

namespace Bench.Inference.Checks;

/// <summary>How long the token masks of the game's pattern take over the model's own vocabulary.</summary>
internal static class MaskCheck
{
    private const double AllowedMicroseconds = 50;
    private const int Answers = 2_000;
    private const int LongestToken = 1_024;

    public static int Run(Setup setup)
    {
        using var weights = LLamaWeights.LoadFromFile(new ModelParams(setup.Model) { VocabOnly = true, GpuLayerCount = 0 });
        var vocabulary = Vocabulary(weights);
        var start = Stopwatch.GetTimestamp();
        var shape = new ShapeCompiler(vocabulary).Compile(GamePattern.Regex);
        var cold = Stopwatch.GetElapsedTime(start);

        // As the server meets them: a state's mask is made at its first use and found at the next.
        var answers = Recipes.Questions(Answers).Select(question => Tokens(weights, question.Split(" + ")[0] + " 🔥")).ToList();
        var (first, tokens) = Walk(shape, answers);
        var (again, _) = Walk(shape, answers);

        start = Stopwatch.GetTimestamp();
        var fresh = new ShapeCompiler(vocabulary).Compile(GamePattern.Regex);
        var warm = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        for (var state = 0; state < fresh.StateCount; state++)
            fresh.Mask(state);
        var all = Stopwatch.GetElapsedTime(start);

        Console.WriteLine($"{vocabulary.Count} tokens, pattern of {GamePattern.Regex.Length} characters, {shape.StateCount} states");
        Console.WriteLine($"compiling: {cold.TotalMilliseconds:F1} ms at first, {warm.TotalMilliseconds:F1} ms warm");
        Console.WriteLine($"a mask made anew: {all.TotalMicroseconds / fresh.StateCount:F1} µs on average over all states");
        Console.WriteLine($"per token of {answers.Count} answers, masks made as needed: {first.TotalMicroseconds / tokens:F2} µs");
        Console.WriteLine($"per token after that: {again.TotalMicroseconds / tokens:F3} µs (at most {AllowedMicroseconds})");
        return first.TotalMicroseconds / tokens <= AllowedMicroseconds ? 0 : 1;
    }

    private static (TimeSpan Time, int Tokens) Walk(Shape shape, List<int[]> answers)
    {
        var tokens = 0;
        var start = Stopwatch.GetTimestamp();
        foreach (var answer in answers)
        {
            var state = Shape.Start;
            foreach (var token in answer)
            {
                var mask = shape.Mask(state);
                state = (mask[token >> 6] & (1UL << token)) == 0 ? Shape.NotAllowed : shape.Next(state, token);
                tokens++;
                if (state == Shape.NotAllowed)
                    break;
            }
        }

        return (Stopwatch.GetElapsedTime(start), tokens);
    }

    private static int[] Tokens(LLamaWeights weights, string text) =>
        [.. weights.Tokenize(text, add_bos: false, special: false, Encoding.UTF8).Select(token => (int)token)];

    private static TokenVocabulary Vocabulary(LLamaWeights weights)
    {
        var buffer = new byte[LongestToken];
        var bytes = Enumerable.Range(0, weights.Vocab.Count).Select(id => buffer[..(int)weights.NativeHandle.TokenToSpan(id, buffer)])
            .ToArray();
        return new(bytes, Enumerable.Range(0, bytes.Length).Where(id => ((LLamaToken)id).IsControl(weights.Vocab)
            || ((LLamaToken)id).IsEndOfGeneration(weights.Vocab)));
    }
}
