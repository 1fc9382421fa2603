namespace CraftAspire.Api.Paging;

/// <summary>
/// An enumeration's name in a query, in any case. The framework alone takes <c>Week</c> but not <c>week</c>, and numbers.
/// </summary>
/// <param name="Value">Null for any other word; the endpoint answers it with the possible ones.</param>
internal readonly record struct Choice<T>(T? Value)
    where T : struct, Enum
{
    public static bool TryParse(string? word, IFormatProvider? _, out Choice<T> choice)
    {
        choice = new(Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word![0])
            ? value : null);
        return true;
    }
}
