using System.Security.Cryptography;
using System.Text;

namespace CraftAspire.Api.SecondFactor;

/// <summary>Makes recovery codes and the hashes by which they are known again.</summary>
internal static class RecoveryCodeMaker
{
    public const int Count = 10;

    /// <summary>Characters of a code, without the hyphen.</summary>
    public const int Length = 10;

    // No letters that a pen turns into digits. 49 bits in ten of them.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    // The codes are random, so the hash only has to make a search through all of them too dear.
    private const int Rounds = 100_000;
    private const int HashBytes = 32;
    private const int SaltBytes = 16;

    public static IReadOnlyList<string> NewCodes() => [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length))];

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    public static byte[] Hash(string code, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), salt, Rounds, HashAlgorithmName.SHA256, HashBytes);

    /// <summary>The code as people write it down.</summary>
    public static string Show(string code) => $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
}
