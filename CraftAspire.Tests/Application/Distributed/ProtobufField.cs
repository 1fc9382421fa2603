using System.Runtime.InteropServices;
using System.Text;

namespace CraftAspire.Tests.Application.Distributed;

/// <summary>
/// One field of a protobuf message: its number and, where it has a length, its bytes. Enough to read what a test looks for.
/// </summary>
internal sealed record ProtobufField(int Number, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public IEnumerable<ProtobufField> Fields => In(Bytes);

    /// <summary>Packed numbers.</summary>
    public double[] Doubles => MemoryMarshal.Cast<byte, double>(Bytes).ToArray();

    public static List<ProtobufField> In(byte[] message)
    {
        var fields = new List<ProtobufField>();

        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var length = (tag & 7) switch
            {
                0 => LengthOfVarint(message, at),
                1 => 8,
                2 => (int)Varint(message, ref at),
                5 => 4,
                var type => throw new FormatException($"Wire type {type} is not known."),
            };
            fields.Add(new((int)(tag >> 3), message[at..(at + length)]));
            at += length;
        }

        return fields;
    }

    private static int LengthOfVarint(byte[] message, int at)
    {
        var end = at;
        Varint(message, ref end);
        return end - at;
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        for (var (value, shift) = (0UL, 0); ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }
}
