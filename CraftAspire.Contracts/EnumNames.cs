using System.Text.Json.Serialization;

namespace CraftAspire.Contracts;

/// <summary>Reads and writes an enumeration by its names. A number is an error.</summary>
public sealed class EnumNames<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false) where T : struct, Enum;
