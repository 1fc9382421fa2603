using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CraftAspire.Tests.Application.Hosting;

/// <summary>Keeps what is logged, each entry as "category: message".</summary>
internal sealed class LogList : ILoggerProvider
{
    public ConcurrentQueue<string> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, Entries);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<string> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue($"{name}: {formatter(state, exception)}");
    }
}
