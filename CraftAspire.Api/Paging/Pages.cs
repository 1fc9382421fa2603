using CraftAspire.Contracts;

namespace CraftAspire.Api.Paging;

internal static class Pages
{
    /// <summary>The same page of something else.</summary>
    public static Page<TTo> Select<TFrom, TTo>(this Page<TFrom> page, Func<TFrom, TTo> to) => new([.. page.Items.Select(to)], page.Next, page.Previous);
}
