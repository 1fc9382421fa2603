using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Secrets;

/// <summary>
/// Encrypts secrets for the database with AES-256-GCM, bound to the player. The key is stored outside of the database, so a stolen copy of
/// the database makes no codes, and every replica can decrypt. ASP.NET's data protection would store its keys in the same database, or on a
/// disk that replicas do not share.
/// </summary>
internal sealed class SecretSeal(IOptions<SecretOptions> options)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.Key), outputLength: 32,
            info: "craftaspire second factor"u8.ToArray());

    /// <summary>Returns nonce, tag and cipher text.</summary>
    public byte[] Close(byte[] secret, long playerId)
    {
        var closed = new byte[NonceLength + TagLength + secret.Length];
        var nonce = closed.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);

        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce, secret, closed.AsSpan(NonceLength + TagLength), closed.AsSpan(NonceLength, TagLength), Owner(playerId));
        return closed;
    }

    /// <exception cref="CryptographicException">Another key or another player sealed it.</exception>
    public byte[] Open(byte[] closed, long playerId)
    {
        if (closed.Length <= NonceLength + TagLength)
            throw new CryptographicException("The sealed secret is too short.");

        var secret = new byte[closed.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_key, TagLength);
        var nonce = closed.AsSpan(0, NonceLength);
        var tag = closed.AsSpan(NonceLength, TagLength);
        aes.Decrypt(nonce, closed.AsSpan(NonceLength + TagLength), tag, secret, Owner(playerId));
        return secret;
    }

    private static byte[] Owner(long playerId)
    {
        var owner = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(owner, playerId);
        return owner;
    }
}
