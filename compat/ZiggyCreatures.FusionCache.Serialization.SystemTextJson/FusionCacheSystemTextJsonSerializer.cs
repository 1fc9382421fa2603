using System.Text.Json;

namespace ZiggyCreatures.Caching.Fusion.Serialization.SystemTextJson;

/// <summary>Writes FusionCache's entries as JSON.</summary>
public class FusionCacheSystemTextJsonSerializer(FusionCacheSystemTextJsonSerializer.Options? options) : IFusionCacheSerializer
{
    private readonly JsonSerializerOptions? _json = options?.SerializerOptions;

    /// <summary>Makes a serializer that uses <paramref name="options"/>, or System.Text.Json's defaults.</summary>
    public FusionCacheSystemTextJsonSerializer(JsonSerializerOptions? options = null)
        : this(new Options { SerializerOptions = options })
    {
    }

    /// <inheritdoc/>
    public byte[] Serialize<T>(T? obj) => JsonSerializer.SerializeToUtf8Bytes(obj, _json);

    /// <inheritdoc/>
    public T? Deserialize<T>(byte[] data) => JsonSerializer.Deserialize<T>(data, _json);

    /// <inheritdoc/>
    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    /// <inheritdoc/>
    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Deserialize<T>(data));

    /// <summary>What the serializer uses.</summary>
    public class Options
    {
        /// <summary>System.Text.Json's options; absent means its defaults.</summary>
        public JsonSerializerOptions? SerializerOptions { get; set; }
    }
}
