using CraftAspire.Api.Rating;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace CraftAspire.Tests.Api.Rating;

public sealed class A_cache_that_hangs
{
    [Fact]
    public async Task is_left_alone_by_the_readers_that_come_after_the_first()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var breaker = new CacheBreaker(clock, NullLogger<CacheBreaker>.Instance);
        var asked = 0;
        Task<string> Hang()
        {
            asked++;
            return Task.FromException<string>(new RedisTimeoutException("It hangs.", CommandStatus.Unknown));
        }

        for (var reader = 0; reader < 10; reader++)
            (await breaker.TryAsync(Hang)).ShouldBeNull();
        clock.Advance(TimeSpan.FromSeconds(3));
        var later = await breaker.TryAsync(() => Task.FromResult("It answers."));

        asked.ShouldBe(1);
        later.ShouldBe("It answers.");
    }
}
