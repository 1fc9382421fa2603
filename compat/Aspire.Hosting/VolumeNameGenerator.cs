using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

internal static class VolumeNameGenerator
{
    /// <summary>A name that two checkouts of one application do not share.</summary>
    public static string Generate<T>(IResourceBuilder<T> builder, string suffix) where T : IResource
    {
        var directory = SHA256.HashData(Encoding.UTF8.GetBytes(builder.ApplicationBuilder.AppHostDirectory));
        var application = builder.ApplicationBuilder.Environment.ApplicationName.ToLowerInvariant();
        return $"{application}-{Convert.ToHexStringLower(directory)[..10]}-{builder.Resource.Name}-{suffix}";
    }
}
