using CraftAspire.Cli.Building;

namespace CraftAspire.Cli.Installing;

/// <summary>Brings a checkout from nothing to built; quick when nothing is to be done.</summary>
internal sealed class Preparation(Checkout checkout, Steps steps)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var alone = await LockAsync(cancellation);

        await new NpmPackages(checkout, steps).InstallAsync(cancellation);
        await new SolutionBuild(checkout, steps).RunAsync(cancellation);
    }

    /// <summary>Two at once in one checkout would install and build over each other.</summary>
    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new FileStream(Path.Combine(checkout.Craft, "prepare.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(Path.Combine(checkout.Craft, "prepare.lock")))
            {
                if (!waited)
                {
                    steps.Warn("Another craft prepares this checkout; waiting for it.");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellation);
            }
        }
    }
}
