using System.Globalization;
using Bench.Inference;
using Bench.Inference.Bare;

// Tables and JSON look the same everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

// The bare loop is a process of its own, so that its memory and its crashes are its own too.
if (args is [BareProcess.Argument])
    return await BareProcess.RunAsync();

return await BenchCommand.Create().Parse(args).InvokeAsync();
