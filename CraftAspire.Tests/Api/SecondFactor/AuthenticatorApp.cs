using OtpNet;

namespace CraftAspire.Tests.Api.SecondFactor;

/// <summary>What somebody has on their phone.</summary>
internal sealed class AuthenticatorApp(string secret, TimeProvider time)
{
    private readonly Totp _totp = new(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>The six digits that it shows now.</summary>
    public string Code => CodeAt(TimeSpan.Zero);

    /// <summary>What it shows then.</summary>
    public string CodeAt(TimeSpan fromNow) => _totp.ComputeTotp((time.GetUtcNow() + fromNow).UtcDateTime);

    /// <summary>Six digits that it does not show for many minutes.</summary>
    public string WrongCode => Enumerable.Range(0, 20).Select(number => $"{number:000000}")
        .First(code => !Enumerable.Range(-60, 121).Any(step => CodeAt(TimeSpan.FromSeconds(30 * step)) == code));
}
