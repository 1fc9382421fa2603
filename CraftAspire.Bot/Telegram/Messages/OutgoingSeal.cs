using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CraftAspire.Bot.Tokens;
using Microsoft.Extensions.Options;

namespace CraftAspire.Bot.Telegram.Messages;

/// <summary>
/// Encrypts messages with secrets while they wait in the outbox, with AES-256-GCM, bound to their chat. The key is derived from
/// <c>Tokens:Key</c>, which is stored outside of the database: a dump tells nobody an authenticator's key.
/// </summary>
internal sealed class OutgoingSeal(IOptions<TokenOptions> options)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Lazy<byte[]> _key = new(() => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.Key), outputLength: 32, info: "craftaspire outbox"u8.ToArray()));

    /// <param name="lifetime">When the message is taken away again, counted from its arrival; null for never.</param>
    public Outgoing.Sealed Close(Outgoing outgoing, long chatId, TimeSpan? lifetime = null)
    {
        var clear = Encoding.UTF8.GetBytes(OutgoingJson.Write(outgoing));
        var box = new byte[NonceLength + TagLength + clear.Length];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);

        using var aes = new AesGcm(_key.Value, TagLength);
        aes.Encrypt(nonce, clear, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), Owner(chatId));
        return new Outgoing.Sealed(Convert.ToBase64String(box), lifetime);
    }

    /// <exception cref="CryptographicException">Another key sealed it, or it was meant for another chat.</exception>
    public Outgoing Open(Outgoing.Sealed closed, long chatId)
    {
        var box = Convert.FromBase64String(closed.Box);
        if (box.Length <= NonceLength + TagLength) throw new CryptographicException("The sealed message is too short.");

        var clear = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_key.Value, TagLength);
        aes.Decrypt(
            box.AsSpan(0, NonceLength), box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), clear, Owner(chatId));
        return OutgoingJson.Read(Encoding.UTF8.GetString(clear));
    }

    private static byte[] Owner(long chatId)
    {
        var owner = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(owner, chatId);
        return owner;
    }
}
