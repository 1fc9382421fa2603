using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Dashboard;

/// <summary>The Aspire dashboard, run by the Aspire CLI of the npm package <c>@microsoft/aspire-cli-linux-x64</c>.</summary>
internal sealed class DashboardResource(string command, string workingDirectory) : ExecutableResource(ResourceName, command, workingDirectory)
{
    public const string ResourceName = "aspire-dashboard";
    public const string Frontend = "http";
    public const string OtlpGrpc = "otlp-grpc";
    public const string OtlpHttp = "otlp-http";
}
