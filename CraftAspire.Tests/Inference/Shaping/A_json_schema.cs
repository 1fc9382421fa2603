using System.Text.Json;
using CraftAspire.Inference.Shaping;
using CraftAspire.Inference.Shaping.Patterns;
using CraftAspire.Inference.Shaping.Schemas;

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
    [InlineData(
        """{"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}""",
        "[1], [1, 2], [1, 2, 3]",
        "[], [1, 2, 3, 4], [1,2], [1.5]")]
    [InlineData("""{"type": "array", "items": {"type": "boolean"}}""", "[], [true], [true, false, true, true]", "[1], [true, ]")]
    [InlineData("""{"anyOf": [{"const": "a"}, {"type": "null"}]}""", "\"a\" null", "\"b\"")]
    [InlineData("""{"oneOf": [{"type": "boolean"}, {"type": "null"}]}""", "true null", "1")]
    [InlineData("""{"allOf": [{"type": "null"}]}""", "null", "true")]
    [InlineData("""{"type": ["integer", "null"], "minimum": 2}""", "2 10 null", "1 0 -3")]
    [InlineData(
        """{"type": "integer", "minimum": -12, "maximum": 250}""", "-12 -9 -1 0 7 99 100 199 249 250", "-13 -20 251 300 1000 -0 07")]
    [InlineData("""{"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 10}""", "1 9", "0 10 -1")]
    [InlineData("""{"type": "integer", "maximum": -5}""", "-5 -6 -1000", "-4 0 5")]
    [InlineData(
        """{"type": "integer", "minimum": -9007199254740991, "maximum": 9007199254740991}""",
        "0 -9007199254740991 9007199254740991",
        "9007199254740992 90071992547409911")]
    [InlineData("""{"type": "number", "minimum": 0, "maximum": 1}""", "0 0.5 1 1.0", "1.1 -0.1 2 -0")]
    [InlineData("""{"type": "number", "exclusiveMinimum": 0}""", "0.01 1 12.5", "0 0.0 -1")]
    [InlineData("""{"type": "number", "exclusiveMinimum": -2, "exclusiveMaximum": 3}""", "-1.9 -1 0 2.99", "-2 -2.0 3 3.0 -2.1")]
    [InlineData("""{"type": "string", "format": "date"}""", "\"2026-02-28\" \"1999-12-31\"", "\"2026-02-30\" \"2026-13-01\"")]
    [InlineData("""{"type": "string", "pattern": "^a.c$"}""", "\"abc\" \"a\\\"c\" \"a\\\\c\"", "\"a\"c\" \"ac\"")]
    [InlineData("""{"type": "object", "additionalProperties": {"type": "integer"}}""", "{} {\"a\":_1}", "{\"a\":_true}")]
    [InlineData("""{"type": "object", "properties": {}}""", "{}", "{\"a\":_1}")]
    [InlineData("""{"enum": [{"a": [1, "b"]}, []]}""", "{\"a\":_[1,_\"b\"]} []", "{}")]
    [InlineData(
        """
        {
          "$ref": "#/$defs/p",
          "$defs": { "p": { "type": "object", "properties": { "x": { "$ref": "#/$defs/n" } }, "required": ["x"] }, "n": { "type": "null" } }
        }
        """,
        "{\"x\":_null}",
        "{} null")]
    public void keeps_every_restriction(string schema, string valid, string invalid)
    {
        var shape = Shape(schema);

        Values(valid).ShouldAllBe(value => shape.Matches(value));
        Values(invalid).ShouldAllBe(value => !shape.Matches(value));
    }

    [Theory]
    [InlineData("[]", "$ has to be an object.")]
    [InlineData("{}", "$.type is missing.")]
    [InlineData("""{"type": "object"}""", "$.properties is missing.")]
    [InlineData("""{"type": "object", "properties": {"a": 1}}""", "$.properties.a has to be an object.")]
    [InlineData("""{"type": "object", "properties": {"a": {}}}""", "$.properties.a.type is missing.")]
    [InlineData(
        """{"type": "object", "properties": {"a": {"type": "any"}}}""",
        "$.properties.a.type has to be string, integer, number, boolean, null, array or object.")]
    [InlineData(
        """{"type": "object", "properties": {"a": {"type": "integer", "multipleOf": 3}}}""",
        "$.properties.a.multipleOf is only supported as 1.")]
    [InlineData("""{"type": "integer", "minimum": 3, "maximum": 2}""", "$ has no integer between its bounds.")]
    [InlineData("""{"type": "number", "minimum": 0.5}""", "$.minimum is only supported as a whole number.")]
    [InlineData(
        """{"type": "object", "properties": {"a": {"type": "string", "maxLength": -1}}}""",
        "$.properties.a.maxLength has to be a whole number from 0.")]
    [InlineData(
        """{"type": "object", "properties": {"a": {"type": "string", "pattern": "(?=a)"}}}""",
        "$.properties.a.pattern is no pattern for a shape: Looking ahead or behind is not supported (position 0).")]
    [InlineData("""{"type": "string", "format": "hostname"}""", "$.format \"hostname\" is not supported.")]
    [InlineData(
        """{"type": "object", "properties": {"a": {"enum": []}}}""", "$.properties.a.enum has to be a list with at least one value.")]
    [InlineData("""{"type": "object", "properties": {}, "required": ["b"]}""", "$.required names \"b\", which is no property.")]
    [InlineData("""{"type": "object", "properties": {}, "patternProperties": {}}""", "$.patternProperties is not supported.")]
    [InlineData("""{"type": "array"}""", "$.items is missing.")]
    [InlineData("""{"type": "array", "items": {"type": "null"}, "uniqueItems": true}""", "$.uniqueItems is not supported.")]
    [InlineData("""{"anyOf": []}""", "$.anyOf has to be a list with at least one schema.")]
    [InlineData(
        """{"oneOf": [{"type": "integer"}, {"type": "number"}]}""",
        "$.oneOf has options 0 and 1, which one value may match both; give them different types or constants, or use anyOf.")]
    [InlineData("""{"allOf": [{"type": "null"}, {"type": "null"}]}""", "$.allOf is only supported with one schema.")]
    [InlineData("""{"$ref": "#/$defs/a"}""", "$.$ref names #/$defs/a, which does not exist.")]
    [InlineData("""{"$ref": "other.json"}""", "$.$ref has to begin with #: only places in the same schema can be referred to.")]
    [InlineData("""{"type": "array", "items": {"$ref": "#"}}""", "$.items.$ref leads back to #: recursive schemas are not supported.")]
    public void that_asks_for_more_is_refused_with_the_place(string schema, string reason) =>
        Should.Throw<ShapeException>(() => Shape(schema)).Message.ShouldBe(reason);

    // Values are apart by spaces; those within a value are written as _, and arrays are apart by their brackets.
    private static IEnumerable<string> Values(string text) =>
        (text.StartsWith('[') ? text.Replace("], [", "] [").Replace(", ", ",_") : text).Split(' ').Select(value => value.Replace('_', ' '));

    private static Shape Shape(string schema) => Compiler.Compile(schema, () => JsonSchema.Read(JsonDocument.Parse(schema).RootElement));
}
