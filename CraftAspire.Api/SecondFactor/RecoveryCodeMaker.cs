using System.Security.Cryptography;
using System.Text;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Makes recovery codes and their hashes.</summary>
internal static class RecoveryCodeMaker
{
    public const int Count = 10;

    /// <summary>Characters of a code, without the hyphen.</summary>
    public const int Length = 10;

    // Without letters that look like digits in handwriting. Ten of these have 49 bits.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    // The codes are random, so the hash only has to make a search through all of them too expensive.
    private const int Rounds = 100_000;
    private const int HashBytes = 32;
    private const int SaltBytes = 16;

    /// <summary>Ten new codes. Takes about a quarter of a second, so call it outside of a transaction.</summary>
    public static NewRecoveryCodes Make()
    {
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToArray();
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new NewRecoveryCodes([.. codes.Select(Show)], [.. codes.Select(code => Hash(code, salt))], salt);
    }

    public static byte[] Hash(string code, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), salt, Rounds, HashAlgorithmName.SHA256, HashBytes);

    private static string Show(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
}

/// <summary>Recovery codes that are not stored yet.</summary>
/// <param name="Texts">As people write them down.</param>
/// <param name="Hashes">As the database stores them.</param>
/// <param name="Salt">Part of the hashes.</param>
internal sealed record NewRecoveryCodes(IReadOnlyList<string> Texts, byte[][] Hashes, byte[] Salt);
