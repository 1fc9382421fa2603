using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace CraftAspire.Tests.Api;

/// <summary>Says what a test tells it to say; else a name of its own for every question, always the same.</summary>
public sealed class ScriptedModel(string signature = "Thing") : IChatClient
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _script = new();
    private readonly ConcurrentDictionary<string, int> _asked = new();
    private int _names;

    /// <summary>Waits for this before each answer; completed unless a test holds the model.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What it says to a whole conversation; null leaves it to the script.</summary>
    public Func<IReadOnlyList<ChatMessage>, string?> Says { get; set; } = _ => null;

    /// <summary>All questions so far.</summary>
    public int Asked => _asked.Values.Sum();

    /// <summary>Answers to <paramref name="question"/>, one after the other; the last one stays.</summary>
    public void WillSay(string question, params string[] answers) => _script[question] = new(answers);

    public int AskedFor(string question) => _asked.GetValueOrDefault(question);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var question = messages.Last().Text;
        _asked.AddOrUpdate(question, 1, (_, times) => times + 1);
        await Gate.WaitAsync(cancellationToken);

        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Says([.. messages]) ?? Answer(question)))
        {
            Usage = new UsageDetails { InputTokenCount = 40, OutputTokenCount = 5 },
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private string Answer(string question)
    {
        var answers = _script.GetOrAdd(question, _ => new([$"{signature} {Interlocked.Increment(ref _names)} 🧪"]));
        return answers.Count > 1 && answers.TryDequeue(out var answer) ? answer : answers.First();
    }
}
