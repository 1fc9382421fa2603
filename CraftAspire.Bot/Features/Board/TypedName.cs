namespace CraftAspire.Bot.Features.Board;

/// <summary>A name as somebody typed it.</summary>
internal static class TypedName
{
    // No element has a longer one, and the game takes no more.
    private const int Longest = 64;

    /// <summary>False for what can be the name of nothing: it is not worth asking for.</summary>
    public static bool IsShort(string name) => name.Length <= Longest;
}
