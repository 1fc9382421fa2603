namespace LLama.Exceptions;

/// <summary>The model file carries no chat template of that name.</summary>
public class TemplateNotFoundException(string name) : RuntimeError($"llama_model_chat_template failed: template '{name}' was not found.");
