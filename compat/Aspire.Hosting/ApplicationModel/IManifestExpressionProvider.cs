namespace Aspire.Hosting.ApplicationModel;

/// <summary>A value with a written form, such as <c>{cache.bindings.tcp.port}</c>.</summary>
public interface IManifestExpressionProvider
{
    /// <summary>The written form.</summary>
    string ValueExpression { get; }
}
