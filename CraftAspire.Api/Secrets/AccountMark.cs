using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CraftAspire.Api.Secrets;

/// <summary>
/// Recognises a forgotten account that comes back: HMAC-SHA256 of its Telegram id. There are few enough ids to try them all, so the key is
/// stored outside of the database; without it a mark reveals nothing.
/// </summary>
internal sealed class AccountMark(IOptions<SecretOptions> options)
{
    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.Key), outputLength: 32,
            info: "craftaspire kept sanctions"u8.ToArray());

    public byte[] Of(long telegramId)
    {
        var id = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(id, telegramId);
        return HMACSHA256.HashData(_key, id);
    }
}
