namespace TelegramEmulator.Calls;

/// <summary>All methods by name, in any case.</summary>
public sealed class MethodTable
{
    private readonly Dictionary<string, BotMethod> _methods = new(StringComparer.OrdinalIgnoreCase);

    public MethodTable(IEnumerable<IMethodGroup> groups)
    {
        foreach (var group in groups)
        {
            group.AddTo(this);
        }
    }

    public BotMethod? Find(string name) => _methods.GetValueOrDefault(name);

    public MethodTable Add(string name, BotMethod method)
    {
        _methods.Add(name, method);
        return this;
    }

    public MethodTable Add(string name, Func<BotCall, BotAnswer> method) => Add(name, (call, _) => ValueTask.FromResult(method(call)));
}
