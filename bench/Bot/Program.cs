using System.Globalization;
using Bench.Bot;

// Tables and JSON look the same everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return await BenchCommand.Create().Parse(args).InvokeAsync();
