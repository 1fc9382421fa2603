namespace LLama.Exceptions;

/// <summary>Logits were asked for a row that has none.</summary>
public class GetLogitsInvalidIndexException(int index) : RuntimeError($"llama_get_logits_ith({index}) returned null")
{
    public int Index { get; } = index;
}
