using System.Text.Json;
using TelegramEmulator.Wire;

namespace TelegramEmulator.Updates;

/// <summary>Writes an update object once, when it arises; deliveries only copy it.</summary>
public static class UpdateWriter
{
    /// <summary>Puts an update of one kind into a bot's queue.</summary>
    public static bool Add<T>(this PendingUpdates queue, string kind, string order, T content) =>
        queue.Add(kind, order, id => Write(id, kind, content));

    /// <summary>Puts an update into the queue as it is: for updates that no library knows.</summary>
    /// <param name="id">Its own id; without one it gets the next.</param>
    /// <returns>False when an update with this id waits already.</returns>
    public static bool AddRaw(this PendingUpdates queue, string kind, string order, JsonElement update, long? id) =>
        id is { } own
            ? queue.AddAs(own, kind, order, WriteRaw(own, update))
            : queue.Add(kind, order, next => WriteRaw(next, update));

    private static byte[] Write<T>(long id, string kind, T content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("update_id", id);
            json.WritePropertyName(kind);
            JsonSerializer.Serialize(json, content, WireJson.Options);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static byte[] WriteRaw(long id, JsonElement update)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("update_id", id);
            foreach (var property in update.EnumerateObject().Where(each => each.Name != "update_id"))
            {
                property.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
