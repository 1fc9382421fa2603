using CraftAspire.Inference.Llama;
using CraftAspire.Inference.Server.Wire;
using CraftAspire.Inference.Shaping.Patterns;

namespace CraftAspire.Inference.Server.Chat;

/// <summary>Binds an answer to text or one well-formed call, by the request's functions and its choice.</summary>
internal static class ToolShape
{
    public static RequestedShape? Of(ChatRequest request, ToolSyntax syntax)
    {
        if (request.Tools.Count == 0 || request.ToolChoice is ToolChoice.None)
            return request.Shape;

        var key = $"tools {request.ToolChoice} {request.Shape?.Key} {syntax.Open} {string.Concat(request.Tools.Select(tool => tool.Json))}";
        return new(key, "tools", () => Read(request, syntax));
    }

    private static RegexNode Read(ChatRequest request, ToolSyntax syntax)
    {
        var callable = request.ToolChoice is ToolChoice.Named named ? request.Tools.Where(tool => tool.Name == named.Name) : request.Tools;
        var calls = callable.Select(tool => RegexNode.Row(
            RegexNode.Text($"{syntax.Open}{tool.Name}{syntax.Middle}"), Arguments(tool), RegexNode.Text(syntax.Close)));
        if (request.ToolChoice is not ToolChoice.Auto)
            return RegexNode.OneOf(calls);
        var text = request.Shape is { } shape ? ReadShape(shape) : RegexNode.NotBeginningWith(syntax.Open);
        return RegexNode.OneOf([text, .. calls]);
    }

    private static RegexNode Arguments(Tool tool)
    {
        try
        {
            return tool.Parameters is { } schema ? ShapeReader.ReadSchema(schema) : RegexNode.Text("{}");
        }
        catch (ShapeException fault)
        {
            throw new InvalidRequestException($"'{tool.Field}': {fault.Message}", tool.Field);
        }
    }

    private static RegexNode ReadShape(RequestedShape shape)
    {
        try
        {
            return shape.Read();
        }
        catch (ShapeException fault)
        {
            throw new InvalidRequestException($"'{shape.Field}': {fault.Message}", shape.Field);
        }
    }
}
