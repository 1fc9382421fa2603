namespace LLama.Exceptions;

/// <summary>llama.cpp does not know how to apply the template.</summary>
public class MissingTemplateException(string message) : RuntimeError($"llama_chat_apply_template failed: template not found for '{message}'");
