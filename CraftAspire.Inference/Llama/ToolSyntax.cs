using System.Text;

namespace CraftAspire.Inference.Llama;

/// <summary>One message of a conversation, as a chat template takes it.</summary>
/// <param name="Role"><c>system</c>, <c>user</c>, <c>assistant</c>, or a role of the template's own.</param>
internal sealed record ChatMessage(string Role, string Content);

/// <summary>
/// How a model is told about functions and how it writes a call. llama.cpp renders chat templates without their part for tools, so a
/// template that knows tools is recognised by its markers and its form is written here. Other models get the same text in their system
/// message.
/// </summary>
/// <param name="Open">Begins a call, up to the function's name.</param>
/// <param name="Middle">Between the name and its arguments.</param>
/// <param name="Close">Ends the call.</param>
/// <param name="ResultRole">The role of a function's result.</param>
/// <param name="ResultOpen">Begins a function's result.</param>
/// <param name="ResultClose">Ends a function's result.</param>
internal sealed record ToolSyntax(string Open, string Middle, string Close, string ResultRole, string ResultOpen, string ResultClose)
{
    /// <summary>The form of Hermes and Qwen, in words that any model can follow.</summary>
    public static ToolSyntax Hermes { get; } = new(
        "<tool_call>\n{\"name\": \"", "\", \"arguments\": ", "}\n</tool_call>", "user", "<tool_response>\n", "\n</tool_response>");

    /// <summary>The form of Llama 3.1 and later.</summary>
    public static ToolSyntax Llama { get; } = new("{\"name\": \"", "\", \"parameters\": ", "}", "ipython", "", "");

    /// <param name="template">The model's chat template, if it has one.</param>
    public static ToolSyntax Of(string? template) => template?.Contains("<|python_tag|>", StringComparison.Ordinal)
        == true || template?.Contains("ipython", StringComparison.Ordinal) == true ? Llama : Hermes;

    public string Call(string name, string arguments) => $"{Open}{name}{Middle}{arguments}{Close}";

    public string Result(string content) => $"{ResultOpen}{content}{ResultClose}";

    /// <summary>What the system message says about the functions.</summary>
    /// <param name="tools">Each function as JSON on one line.</param>
    public string Describe(IEnumerable<string> tools)
    {
        var text = new StringBuilder("# Tools\n\nYou may call one function to assist with the user query.\n\n");
        text.Append("You are provided with function signatures within <tools></tools> XML tags:\n<tools>\n");
        foreach (var tool in tools)
            text.Append(tool).Append('\n');

        text.Append("</tools>\n\nFor a function call, answer with nothing but a JSON object with the function's name and its arguments:\n");
        return text.Append(Call("<function-name>", "<args-json-object>")).ToString();
    }
}
