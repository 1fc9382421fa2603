using Microsoft.Extensions.DependencyInjection;

namespace CraftAspire.Tests.Api;

/// <summary>The end of the first scope is the moment between reading and storing.</summary>
public sealed class ScopesThatEndLate(IServiceScopeFactory scopes, Func<Task> beforeTheFirstEnds) : IServiceScopeFactory
{
    private Func<Task>? _once = beforeTheFirstEnds;

    public IServiceScope CreateScope() => new Scope(scopes.CreateAsyncScope(), Interlocked.Exchange(ref _once, null));

    private sealed class Scope(AsyncServiceScope scope, Func<Task>? beforeItEnds) : IServiceScope, IAsyncDisposable
    {
        public IServiceProvider ServiceProvider => scope.ServiceProvider;

        public void Dispose() => scope.Dispose();

        public async ValueTask DisposeAsync()
        {
            if (beforeItEnds is not null)
                await beforeItEnds();
            await scope.DisposeAsync();
        }
    }
}
