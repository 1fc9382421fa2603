using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace CraftAspire.Tests.Application.Hosting;

/// <summary>The application as the AppHost describes it; nothing of it runs.</summary>
internal sealed class AppHostModel : IAsyncDisposable
{
    private readonly IDistributedApplicationTestingBuilder _builder;

    private AppHostModel(IDistributedApplicationTestingBuilder builder) => _builder = builder;

    public IEnumerable<string> Names => _builder.Resources.Select(resource => resource.Name);

    /// <summary>The containers that it brings along.</summary>
    public IEnumerable<ContainerResource> Containers => _builder.Resources.OfType<ContainerResource>();

    /// <summary>The application as it would be published.</summary>
    public static Task<AppHostModel> DescribePublished(params string[] settings) => Describe(["--operation", "publish", .. settings]);

    public static async Task<AppHostModel> Describe(params string[] settings) => new(
        await DistributedApplicationTestingBuilder.CreateAsync<Projects.CraftAspire_AppHost>(
            ["--Craft:Containers=false", "--Parameters:token-key=0123456789012345678901234567890123", .. settings],
            TestContext.Current.CancellationToken));

    public IResource this[string name] => _builder.Resources.Single(resource => resource.Name == name);

    /// <summary>
    /// A resource's variables; a value that is only known at run time in its written form, such as <c>{cache.connectionString}</c>.
    /// </summary>
    public async Task<Dictionary<string, string>> EnvironmentOf(string name)
    {
        var context = new EnvironmentCallbackContext(_builder.ExecutionContext, this[name]);

        foreach (var annotation in this[name].Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return context.EnvironmentVariables.ToDictionary(
            variable => variable.Key,
            variable => variable.Value is IManifestExpressionProvider expression ? expression.ValueExpression : variable.Value.ToString()!);
    }

    /// <summary>A resource's arguments, in the same form.</summary>
    public async Task<string[]> ArgumentsOf(string name)
    {
        var context = new CommandLineArgsCallbackContext([], this[name]);

        foreach (var annotation in this[name].Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return
        [
            .. context.Args.Select(
                argument => argument is IManifestExpressionProvider expression ? expression.ValueExpression : argument.ToString()!)
        ];
    }

    /// <summary>What a resource waits for.</summary>
    public Dictionary<string, WaitType> WaitsOf(string name) =>
        this[name].Annotations.OfType<WaitAnnotation>().ToDictionary(wait => wait.Resource.Name, wait => wait.WaitType);

    public ValueTask DisposeAsync() => _builder.DisposeAsync();
}
