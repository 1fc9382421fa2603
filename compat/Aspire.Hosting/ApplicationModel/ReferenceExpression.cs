using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>A text with holes that are filled once the application runs.</summary>
public class ReferenceExpression : IExpressionValue
{
    /// <summary>The empty text; its value is absent.</summary>
    public static readonly ReferenceExpression Empty = new("", [], []);

    private readonly string?[] _formats;

    internal ReferenceExpression(string format, Hole[] holes, string?[] formats)
    {
        Format = format;
        ValueProviders = [.. holes.Select(h => h.Value)];
        ManifestExpressions = [.. holes.Select(h => h.Written)];
        _formats = formats;
    }

    /// <summary>The text, in the form of <see cref="string.Format(string, object?[])"/>.</summary>
    public string Format { get; }

    /// <summary>What fills the holes.</summary>
    public IReadOnlyList<IValueProvider> ValueProviders { get; }

    /// <summary>The holes in their written form.</summary>
    public IReadOnlyList<string> ManifestExpressions { get; }

    /// <inheritdoc/>
    public string ValueExpression => string.Format(CultureInfo.InvariantCulture, Format, [.. ManifestExpressions]);

    /// <summary>Makes an expression of an interpolated string.</summary>
    public static ReferenceExpression Create(in ExpressionInterpolatedStringHandler handler) => handler.GetExpression();

    /// <inheritdoc/>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default)
    {
        if (Format.Length == 0)
        {
            return null;
        }

        var values = new object?[ValueProviders.Count];

        for (var i = 0; i < values.Length; i++)
        {
            var value = await ValueProviders[i].GetValueAsync(cancellationToken);
            values[i] = value is null ? null : Formatted(value, _formats[i]);
        }

        return string.Format(CultureInfo.InvariantCulture, Format, values);
    }

    internal static string Formatted(string value, string? format) => format switch
    {
        null => value,
        "uri" => Uri.EscapeDataString(value),
        _ => throw new FormatException($"The format '{format}' is not supported."),
    };

    /// <summary>One hole: its value and its written form.</summary>
    internal readonly record struct Hole(IValueProvider Value, string Written);

    /// <summary>Collects the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public ref struct ExpressionInterpolatedStringHandler(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength);
        private readonly List<Hole> _holes = new(formattedCount);
        private readonly List<string?> _formats = new(formattedCount);

        /// <summary>Text between the holes.</summary>
        public readonly void AppendLiteral(string value) => _text.Append(Escaped(value));

        /// <summary>Text that is known already.</summary>
        public readonly void AppendFormatted(string? value, string? format = null)
        {
            if (value is not null)
            {
                _text.Append(Escaped(Formatted(value, format)));
            }
        }

        /// <summary>A value that becomes known.</summary>
        public readonly void AppendFormatted<T>(T valueProvider, string? format = null) where T : IValueProvider, IManifestExpressionProvider
        {
            _text.Append(CultureInfo.InvariantCulture, $"{{{_holes.Count}}}");
            _holes.Add(new(valueProvider, valueProvider.ValueExpression));
            _formats.Add(format);
        }

        /// <summary>The value of a resource.</summary>
        public readonly void AppendFormatted<T>(IResourceBuilder<T> valueProvider, string? format = null)
            where T : IResource, IValueProvider, IManifestExpressionProvider =>
            AppendFormatted(valueProvider.Resource, format);

        internal readonly ReferenceExpression GetExpression() => new(_text.ToString(), [.. _holes], [.. _formats]);

        private static string Escaped(string text) =>
            text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
