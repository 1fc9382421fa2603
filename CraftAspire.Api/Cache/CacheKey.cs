using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace CraftAspire.Api.Cache;

/// <summary>
/// Names cached objects by the shape of their type. A deployment that adds a field uses other keys, so it never reads an old object whose
/// new field would be empty, and the old replicas beside it keep reading theirs.
/// </summary>
internal static class CacheKey
{
    private static readonly ConcurrentDictionary<Type, string> Shapes = new();

    public static string Of<T>(string name) => $"{name}:{Shapes.GetOrAdd(typeof(T), Hash)}";

    private static string Hash(Type type)
    {
        var shape = new StringBuilder();
        Describe(type, shape, []);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shape.ToString())).AsSpan(0, 4));
    }

    private static void Describe(Type type, StringBuilder shape, HashSet<Type> seen)
    {
        shape.Append(type.IsGenericType ? type.GetGenericTypeDefinition().Name : type.Name);
        foreach (var argument in type.GetGenericArguments().Concat(type.HasElementType ? [type.GetElementType()!] : []))
            Describe(argument, shape, seen);
        if (type.Assembly != typeof(CacheKey).Assembly || !seen.Add(type))
            return;

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            shape.Append('|').Append(property.Name).Append(':');
            Describe(property.PropertyType, shape, seen);
        }
    }
}
