using System.Diagnostics;
using StackExchange.Redis.Profiling;

namespace OpenTelemetry.Instrumentation.StackExchangeRedis;

/// <summary>What a filter or an enricher is told about one command.</summary>
/// <param name="ParentActivity">The span that was current when the command was given; null if none was.</param>
/// <param name="ProfiledCommand">The command and its times.</param>
public readonly record struct RedisInstrumentationContext(Activity? ParentActivity, IProfiledCommand ProfiledCommand);
