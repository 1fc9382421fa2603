using System.Collections;
using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Runner;

/// <summary>Turns a resource into the command line and environment of its process.</summary>
internal sealed class LaunchPlanner(DistributedApplicationExecutionContext executionContext)
{
    // What the AppHost's own process was started with says nothing about its resources.
    private static readonly string[] OwnVariables =
        ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_LAUNCH_PROFILE", "OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES"];

    /// <exception cref="DistributedApplicationException">The program is not there, or a value is missing.</exception>
    public async Task<Launch> PlanAsync(IResource resource, Instance instance, CancellationToken cancellationToken)
    {
        var variables = await VariablesAsync(resource, instance, cancellationToken);
        var args = await ArgumentsAsync(resource, instance, cancellationToken);

        return resource switch
        {
            ProjectResource project => ProjectLaunch.Of(project, args, WithInherited(variables)),
            ContainerResource container => ContainerLaunch.Of(container, instance, args, variables, WithInherited(variables)),
            ExecutableResource executable => new(
                Programs.Find(executable.Command, executable.WorkingDirectory), args, Programs.Folder(executable.WorkingDirectory), WithInherited(variables)),
            _ => throw new NotSupportedException($"{resource.GetType().Name} needs the real package Aspire.Hosting."),
        };
    }

    private async Task<Dictionary<string, string>> VariablesAsync(IResource resource, Instance instance, CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(executionContext, resource, cancellationToken: cancellationToken);

        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context);
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var (name, value) in context.EnvironmentVariables)
        {
            if (await TextAsync(value, instance, cancellationToken) is { } text)
            {
                variables[name] = text;
            }
        }

        return variables;
    }

    private static async Task<List<string>> ArgumentsAsync(IResource resource, Instance instance, CancellationToken cancellationToken)
    {
        var context = new CommandLineArgsCallbackContext([], resource, cancellationToken);

        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var args = new List<string>();

        foreach (var arg in context.Args)
        {
            args.Add(await TextAsync(arg, instance, cancellationToken) ?? "");
        }

        return args;
    }

    private static async ValueTask<string?> TextAsync(object value, Instance instance, CancellationToken cancellationToken) => value switch
    {
        string text => text,
        InstanceValue own => await own.GetValueAsync(instance, cancellationToken),
        IValueProvider provider => await provider.GetValueAsync(cancellationToken),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, string> WithInherited(Dictionary<string, string> variables)
    {
        var all = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(variable => !OwnVariables.Contains((string)variable.Key))
            .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!, StringComparer.Ordinal);

        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        return all;
    }
}
