using OtpNet;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Computes codes as authenticator applications do: six digits that change every 30 s (RFC 6238, SHA-1).</summary>
internal static class Authenticator
{
    public const int Digits = 6;

    private const string Issuer = "CraftAspire";

    // RFC 4226 asks for at least 128 bits and recommends these 160.
    private const int SecretBytes = 20;

    // A phone's clock may be half a minute off, and a code may be typed in its last second.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public static byte[] NewSecret() => KeyGeneration.GenerateRandomKey(SecretBytes);

    /// <summary>The code's time step; null for a code that is not of this minute.</summary>
    public static long? StepOf(string code, byte[] secret, DateTimeOffset now) =>
        new Totp(secret).VerifyTotp(now.UtcDateTime, code, out var step, Window) ? step : null;

    public static string Text(byte[] secret) => Base32Encoding.ToString(secret);

    /// <summary>The content of the QR code.</summary>
    public static string Address(byte[] secret, string account) => new OtpUri(OtpType.Totp, secret, account, Issuer).ToString();
}
