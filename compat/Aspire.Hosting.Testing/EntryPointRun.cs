using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>
/// Runs an AppHost's Main on a thread of its own up to its call of Build, and hands the application over to the test
/// there: Main ends with an exception, so that nothing after that call ever runs.
/// </summary>
internal sealed class EntryPointRun(Assembly appHost)
{
    private readonly TaskCompletionSource<DistributedApplicationBuilder> _builder = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DistributedApplication> _application = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _wanted = new();

    /// <summary>The AppHost's builder when it calls Build; fails as Main fails.</summary>
    public Task<DistributedApplicationBuilder> Builder => _builder.Task;

    public void Start(BuildInterception interception)
    {
        var main = appHost.EntryPoint ?? throw new InvalidOperationException($"{appHost.GetName().Name} has no entry point.");

        new Thread(() =>
        {
            BuildInterception.Current = interception;
            Run(main);
        })
        { IsBackground = true, Name = $"Main of {appHost.GetName().Name}" }.Start();
    }

    /// <summary>Lets the AppHost build.</summary>
    public Task<DistributedApplication> BuildAsync()
    {
        _wanted.TrySetResult(true);
        return _application.Task;
    }

    /// <summary>Ends Main without a build.</summary>
    public void Abandon() => _wanted.TrySetResult(false);

    public DistributedApplication Intercept(DistributedApplicationBuilder builder)
    {
        _builder.TrySetResult(builder);

        if (_wanted.Task.GetAwaiter().GetResult())
        {
            _application.TrySetResult(builder.BuildApplication());
        }

        throw new HostAbortedException();
    }

    private void Run(MethodInfo main)
    {
        try
        {
            var result = main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            (result as Task)?.GetAwaiter().GetResult();
            Fail(new InvalidOperationException($"{appHost.GetName().Name} ended without building an application."));
        }
        catch (TargetInvocationException error) when (error.InnerException is HostAbortedException)
        {
            // The test has the application now.
        }
        catch (TargetInvocationException error)
        {
            Fail(error.InnerException!);
        }
        catch (HostAbortedException)
        {
            // The same, from an asynchronous Main.
        }
    }

    private void Fail(Exception error)
    {
        _builder.TrySetException(error);
        _application.TrySetException(error);
    }
}
