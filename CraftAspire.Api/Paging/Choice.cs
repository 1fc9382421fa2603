namespace CraftAspire.Api.Paging;

/// <summary>One of an enumeration's names in an address, in whatever case: the framework alone takes <c>Week</c> and refuses <c>week</c>.</summary>
/// <param name="Value">Null for a word that is none of them; the endpoint knows how to say so.</param>
internal readonly record struct Choice<T>(T? Value)
    where T : struct, Enum
{
    public static bool TryParse(string? word, IFormatProvider? _, out Choice<T> choice)
    {
        choice = new(Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null);
        return true;
    }
}
