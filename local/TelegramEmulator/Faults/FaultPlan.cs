namespace TelegramEmulator.Faults;

/// <summary>A bot's pending faults. Without any, a check costs one volatile read.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<MethodFault> _methods = [];
    private readonly List<UpdateFault> _updates = [];
    private volatile bool _any;

    public void Order(MethodFault fault)
    {
        lock (_gate)
        {
            _methods.Add(fault);
            _any = true;
        }
    }

    public void Order(UpdateFault fault)
    {
        lock (_gate)
        {
            _updates.Add(fault);
            _any = true;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _methods.Clear();
            _updates.Clear();
            _any = false;
        }
    }

    /// <summary>Uses up one call of the first fault that fits.</summary>
    public MethodFault? Take(string method, long? chat)
    {
        if (!_any)
            return null;

        lock (_gate)
        {
            var index = _methods.FindIndex(fault =>
                (fault.Method == "*" || fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                    && (fault.Chat is null || fault.Chat == chat));
            if (index < 0)
                return null;

            var found = _methods[index];
            if (found.Count > 1)
                _methods[index] = found with { Count = found.Count - 1 };
            else
                _methods.RemoveAt(index);
            return found;
        }
    }

    /// <summary>Uses up one update of the first disturbance that fits.</summary>
    public UpdateFault? Take(Func<UpdateFaultKind, bool> fits)
    {
        if (!_any)
            return null;

        lock (_gate)
        {
            var index = _updates.FindIndex(fault => fits(fault.Kind));
            if (index < 0)
                return null;

            var found = _updates[index];
            if (found.Count > 1)
                _updates[index] = found with { Count = found.Count - 1 };
            else
                _updates.RemoveAt(index);
            return found;
        }
    }
}
