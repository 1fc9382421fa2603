namespace Aspire.Hosting.ApplicationModel;

/// <summary>A default that is remembered in the user secrets, so that the data it protects stays readable.</summary>
internal sealed class UserSecretsParameterDefault(string parameterName, ParameterDefault inner, UserSecrets secrets) : ParameterDefault
{
    public override string GetDefaultValue() => secrets.GetOrAdd($"Parameters:{parameterName}", inner.GetDefaultValue);
}
