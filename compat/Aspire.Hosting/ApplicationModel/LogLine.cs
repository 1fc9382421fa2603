namespace Aspire.Hosting.ApplicationModel;

/// <summary>One line that a resource wrote; the first is number 1.</summary>
public readonly record struct LogLine(int LineNumber, string Content, bool IsErrorMessage);
