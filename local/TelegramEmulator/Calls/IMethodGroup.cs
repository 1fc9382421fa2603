namespace TelegramEmulator.Calls;

/// <summary>Some methods of the Bot API that belong together. Inline mode, drafts and payments join as further groups.</summary>
public interface IMethodGroup
{
    void AddTo(MethodTable table);
}
