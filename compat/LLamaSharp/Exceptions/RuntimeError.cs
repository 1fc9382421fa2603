namespace LLama.Exceptions;

/// <summary>llama.cpp reported an error.</summary>
public class RuntimeError(string message) : Exception(message);
