namespace Aspire.Hosting.ApplicationModel;

internal static class ModelName
{
    public static void Validate(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);

        if (name.Length > 64
            || !char.IsAsciiLetter(name[0])
            || name.EndsWith('-')
            || name.Contains("--", StringComparison.Ordinal)
            || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new ArgumentException(
                $"'{name}' is no resource name: 1 to 64 ASCII letters, digits and single hyphens, a letter first and no hyphen last.", nameof(name));
        }
    }
}
