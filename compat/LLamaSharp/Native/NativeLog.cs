using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace LLama.Native;

/// <summary>Hands llama.cpp's log lines to a logger; without one they are dropped.</summary>
internal static unsafe partial class NativeLog
{
    private const int Continue = 5;

    private static ILogger? target;

    [ThreadStatic]
    private static StringBuilder? line;

    [ThreadStatic]
    private static LogLevel lineLevel;

    internal static void Attach(ILogger? logger)
    {
        target = logger;
        LlamaNative.LogSet(&Receive, 0);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Receive(int level, byte* text, nint userData)
    {
        if (target is not { } logger)
        {
            return;
        }

        line ??= new StringBuilder();
        if (level != Continue)
        {
            lineLevel = ToLogLevel(level);
        }

        line.Append(Marshal.PtrToStringUTF8((nint)text));
        if (line is { Length: > 0 } && line[^1] == '\n')
        {
            var whole = line.ToString().TrimEnd();
            line.Clear();
            LogLine(logger, lineLevel, whole);
        }
    }

    private static LogLevel ToLogLevel(int level) => level switch
    {
        1 => LogLevel.Debug,
        2 => LogLevel.Information,
        3 => LogLevel.Warning,
        4 => LogLevel.Error,
        _ => LogLevel.Trace,
    };

    [LoggerMessage("{Line}")]
    private static partial void LogLine(ILogger logger, LogLevel level, string line);
}
