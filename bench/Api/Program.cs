using System.CommandLine;
using Bench.Api;
using Bench.Api.Bare;
using Bench.Api.Measuring;

var quick = new Option<bool>("--quick") { Description = "10 thousand and 100 thousand recipes, short rounds." };
var json = new Option<bool>("--json") { Description = "The result as JSON on standard output." };
var markdown = new Option<bool>("--markdown") { Description = "The result as a Markdown table." };
var sizes = new Option<int[]>("--sizes")
{
    Description = "Recipes in the database, smallest first, instead of the usual two.",
    AllowMultipleArgumentsPerToken = true,
};
sizes.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int[]>() is { } given && given.Any(size => size is < 1_000 or > 100_000_000))
        result.AddError("--sizes are 1,000 to 100,000,000.");
});
var connections = new Option<int>("--connections") { Description = "Requests in flight, 1 to 256.", DefaultValueFactory = _ => 32 };
connections.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() is < 1 or > 256)
        result.AddError("--connections is 1 to 256.");
});

var command = new RootCommand(
    "A cached combine through the whole Api against a bare endpoint on the same database, interleaved in one run.")
{
    quick, json, markdown, sizes, connections,
};
command.SetAction(async (arguments, cancellation) =>
{
    var plan = Plan.For(arguments.GetValue(quick), arguments.GetValue(sizes), arguments.GetValue(connections));
    var report = new Report(await new Comparison(plan).RunAsync(cancellation));

    if (arguments.GetValue(json))
        report.WriteJson();
    else if (arguments.GetValue(markdown))
        report.WriteMarkdown();
    else
        report.WriteTable();
});
command.Subcommands.Add(BareApi.Command());

return await command.Parse(args).InvokeAsync();
