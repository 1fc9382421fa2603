using System.Text.Json;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Tests.Inference.Shaping;

public sealed class A_json_schema
{
    private const string Element = """
        {"type": "object", "additionalProperties": false, "required": ["name", "emoji"], "properties": {
          "name": {"type": "string", "minLength": 1, "maxLength": 8, "description": "what the two make"},
          "emoji": {"enum": ["💨", "🔥", "a|b"]},
          "count": {"type": "integer"}, "weight": {"type": ["number", "null"]}, "hot": {"type": "boolean"}}}
        """;

    private static readonly ShapeCompiler Compiler = new(TestVocabulary.Full);

    [Theory]
    [InlineData("""{"name": "Steam", "emoji": "💨"}""")]
    [InlineData("""{"name": "Ünïcödé", "emoji": "a|b"}""")]
    [InlineData("""{"name": "\"\\\n", "emoji": "🔥", "count": -12}""")]
    [InlineData("""{"name": "S", "emoji": "🔥", "weight": 0.5, "hot": true}""")]
    [InlineData("""{"name": "S", "emoji": "🔥", "count": 0, "weight": null, "hot": false}""")]
    public void allows_objects_that_it_describes(string answer)
    {
        Shape(Element).Matches(answer).ShouldBeTrue();
        JsonDocument.Parse(answer).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Theory]
    [InlineData("""{"emoji": "💨", "name": "Steam"}""")]
    [InlineData("""{"name": "Steam"}""")]
    [InlineData("""{"name": "", "emoji": "💨"}""")]
    [InlineData("""{"name": "Far too long", "emoji": "💨"}""")]
    [InlineData("""{"name": "Steam", "emoji": "a"}""")]
    [InlineData("""{"name": "Steam", "emoji": "💨", "count": 01}""")]
    [InlineData("""{"name": "Steam", "emoji": "💨", "count": 1.5}""")]
    [InlineData("""{"name": "Ste"am", "emoji": "💨"}""")]
    [InlineData("""{"name": "Steam", "emoji": "💨"} """)]
    public void allows_nothing_else(string answer) => Shape(Element).Matches(answer).ShouldBeFalse();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a": 1}""")]
    [InlineData("""{"b": 2}""")]
    [InlineData("""{"a": 1, "b": 2}""")]
    public void sets_commas_right_when_nothing_is_required(string answer) =>
        Shape("""{"type": "object", "properties": {"a": {"const": 1}, "b": {"const": 2}}}""").Matches(answer).ShouldBeTrue();

    [Fact]
    public void keeps_a_pattern_from_leaving_its_quotes()
    {
        var shape = Shape("""{"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "pattern": "^.{1,30}$"}}}""");

        shape.Matches("""{"a": "b"}""").ShouldBeTrue();
        shape.Matches("""{"a": "b", "c": "d"}""").ShouldBeFalse();
    }

    [Theory]
    [InlineData("[]", "$ has to be an object.")]
    [InlineData("{}", "$.type has to be \"object\": answers are flat objects.")]
    [InlineData("""{"type": "object"}""", "$.properties is missing.")]
    [InlineData("""{"type": "object", "properties": {"a": 1}}""", "$.properties.a has to be an object.")]
    [InlineData("""{"type": "object", "properties": {"a": {}}}""", "$.properties.a.type is missing.")]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "object"}}}""", "$.properties.a.type has to be string, integer, number, boolean or null: answers are flat objects.")]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "integer", "minimum": 3}}}""", "$.properties.a.minimum is not supported.")]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "string", "maxLength": -1}}}""", "$.properties.a.maxLength has to be a whole number from 0.")]
    [InlineData("""{"type": "object", "properties": {"a": {"type": "string", "pattern": "(?=a)"}}}""", "$.properties.a.pattern is no pattern for a shape: Looking ahead or behind is not supported (position 0).")]
    [InlineData("""{"type": "object", "properties": {"a": {"enum": []}}}""", "$.properties.a.enum has to be a list with at least one value.")]
    [InlineData("""{"type": "object", "properties": {"a": {"enum": [{}]}}}""", "$.properties.a.enum may hold texts, numbers, true, false and null only.")]
    [InlineData("""{"type": "object", "properties": {}, "required": ["b"]}""", "$.required names \"b\", which is no property.")]
    [InlineData("""{"type": "object", "properties": {}, "oneOf": []}""", "$.oneOf is not supported.")]
    public void that_asks_for_more_is_refused_with_the_place(string schema, string reason) =>
        Should.Throw<ShapeException>(() => Shape(schema)).Message.ShouldBe(reason);

    private static Shape Shape(string schema) => Compiler.Compile(JsonSchemaShape.ToRegex(JsonDocument.Parse(schema).RootElement));
}
