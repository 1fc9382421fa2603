using CraftAspire.Inference.Llama;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Writes a conversation with functions as plain messages, in the model's own form.</summary>
internal static class ToolPrompt
{
    public static IReadOnlyList<ChatMessage> Write(ChatRequest request, ToolSyntax syntax)
    {
        var messages = new List<ChatMessage>();
        foreach (var message in request.Messages)
        {
            var written = Write(message, syntax);
            // Templates alternate between the two sides: results that belong together are one message.
            if (message.Role == "tool" && messages is [.., var last] && last.Role == written.Role && syntax.ResultRole == written.Role
                && IsResult(last, syntax))
                messages[^1] = last with { Content = $"{last.Content}\n{written.Content}" };
            else
                messages.Add(written);
        }

        return request.Tools.Count == 0 || request.ToolChoice is ToolChoice.None ? messages : WithTools(messages, request, syntax);
    }

    private static List<ChatMessage> WithTools(List<ChatMessage> messages, ChatRequest request, ToolSyntax syntax)
    {
        var description = syntax.Describe(request.Tools.Select(tool => tool.Json));
        if (messages is [{ Role: "system" } system, ..])
            messages[0] = system with { Content = $"{system.Content}\n\n{description}" };
        else
            messages.Insert(0, new ChatMessage("system", description));
        return messages;
    }

    private static ChatMessage Write(RequestMessage message, ToolSyntax syntax) => message.Role == "tool"
        ? new(syntax.ResultRole, syntax.Result(message.Content))
        : new(message.Role, string.Join('\n', message.Calls.Select(call => syntax.Call(call.Name, call.Arguments)).Prepend(message.Content)
            .Where(text => text.Length > 0)));

    private static bool IsResult(ChatMessage message, ToolSyntax syntax) =>
        syntax.ResultOpen.Length > 0 && message.Content.StartsWith(syntax.ResultOpen, StringComparison.Ordinal);
}
