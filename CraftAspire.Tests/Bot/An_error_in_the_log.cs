using CraftAspire.Bot;

namespace CraftAspire.Tests.Bot;

public sealed class An_error_in_the_log
{
    [Fact]
    public void tells_what_broke_and_where_but_not_in_the_exceptions_words()
    {
        var error = Record.Exception(() => Wraps("https://api.telegram.org/bot42:secret/getMe"));

        var told = ErrorTrace.Of(error!);

        told.ShouldContain(nameof(InvalidOperationException));
        told.ShouldContain($"caused by {typeof(HttpRequestException).FullName}");
        told.ShouldContain(nameof(Fails));
        told.ShouldNotContain("secret");
    }

    private static void Wraps(string words)
    {
        try
        {
            Fails(words);
        }
        catch (HttpRequestException cause)
        {
            throw new InvalidOperationException($"While asking {words}", cause);
        }
    }

    private static void Fails(string words) => throw new HttpRequestException(words);
}
