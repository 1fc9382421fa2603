using System.Text.Json;
using System.Text.RegularExpressions;
using CraftAspire.Inference.Server.Wire;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Reads <c>tools</c> and <c>tool_choice</c>.</summary>
internal static partial class ToolReader
{
    private const int MostTools = 128;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = ReadableJsonEncoder.Instance };

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    public static IReadOnlyList<Tool> Read(JsonFields body)
    {
        var tools = body.List("tools").Select(ReadTool).ToList();
        if (tools.Count > MostTools)
            throw body.Wrong("tools", $"'tools' may have at most {MostTools} entries.");
        return tools.Select(tool => tool.Name).Distinct().Count() == tools.Count
            ? tools
            : throw body.Wrong("tools", $"'tools' names a function twice.");
    }

    public static ToolChoice ReadChoice(JsonFields body, IReadOnlyList<Tool> tools)
    {
        body.Flag("parallel_tool_calls");
        if (body.Find("tool_choice") is not { } choice)
            return new ToolChoice.Auto();
        if (tools.Count == 0)
            throw body.Wrong("tool_choice", $"'tool_choice' needs 'tools'.");
        return choice.ValueKind == JsonValueKind.String
            ? ReadMode(body, choice.GetString())
            : ReadNamed(body.Object("tool_choice")!.Value, tools);
    }

    private static ToolChoice ReadMode(JsonFields body, string? mode) => mode switch
    {
        "auto" => new ToolChoice.Auto(),
        "none" => new ToolChoice.None(),
        "required" => new ToolChoice.Required(),
        _ => throw body.Wrong("tool_choice", $"'tool_choice' must be auto, none, required or a function."),
    };

    private static ToolChoice.Named ReadNamed(JsonFields choice, IReadOnlyList<Tool> tools)
    {
        if (choice.Text("type") is not "function" || choice.Object("function") is not { } function)
            throw choice.Wrong("type", $"'{choice.PathOf("type")}' must be function, with the function's name.");
        var name = function.Required("name");
        return tools.Any(tool => tool.Name == name)
            ? new ToolChoice.Named(name)
            : throw function.Wrong("name", $"'{function.PathOf("name")}' is none of the functions in 'tools'.");
    }

    private static Tool ReadTool(JsonFields tool)
    {
        if (tool.Text("type") is not "function")
            throw tool.Wrong("type", $"'{tool.PathOf("type")}' must be function.");
        var function = tool.Object("function") ?? throw tool.Wrong("function", $"'{tool.PathOf("function")}' is missing.");
        var name = function.Required("name");
        if (!Name.IsMatch(name))
            throw function.Wrong("name", $"'{function.PathOf("name")}' must have 1 to 64 letters, digits, _ or -.");
        function.Object("parameters");
        return new(name, tool.Write(Compact), function.Find("parameters")?.GetRawText(), function.PathOf("parameters"));
    }
}
