using System.CommandLine;
using Bench.Game;
using Bench.Game.Reports;
using CraftAspire.Contracts;

var quick = new Option<bool>("--quick") { Description = "One player, 100 taps, every thousandth pair: about two minutes." };
var markdown = new Option<bool>("--markdown") { Description = "The table of docs/performance.md." };
var players = new Option<int>("--players") { Description = "Curious players.", DefaultValueFactory = _ => 4 };
var taps = new Option<int>("--taps") { Description = "Combinations of each.", DefaultValueFactory = _ => 300 };
var every = new Option<int>("--every") { Description = "One known pair of so many rows.", DefaultValueFactory = _ => 100 };
var weights = new Option<float[]>("--weights")
{
    Description = "A further choice: answers, and the weights of an echo, a common and a shared result.",
    AllowMultipleArgumentsPerToken = true,
};
var only = new Option<bool>("--only") { Description = "Only the choice of --weights." };

var command = new RootCommand("How good a game the answers make: with one answer of the model, and chosen among several.")
{
    quick, markdown, players, taps, every, weights, only,
};
command.SetAction(async (arguments, cancellation) =>
{
    var comparison = new Comparison(arguments.GetValue(quick)
        ? new Plan(Players: 1, Taps: 100, Every: 1_000)
        : new Plan(arguments.GetValue(players), arguments.GetValue(taps), arguments.GetValue(every)));
    var results = new List<Result>();
    if (!arguments.GetValue(only))
    {
        results.Add(await comparison.RunAsync(
            "one answer", new ChoiceSettings { Answers = 1, Echo = 0, Common = 0, Shared = 0 }, cancellation));
        results.Add(await comparison.RunAsync("as it ships", choice: null, cancellation));
    }

    if (arguments.GetValue(weights) is [var answers, var echo, var common, var shared])
    {
        results.Add(await comparison.RunAsync(
            $"{answers}: echo {echo}, common {common}, shared {shared}",
            new ChoiceSettings { Answers = (int)answers, Echo = echo, Common = common, Shared = shared },
            cancellation));
    }

    ResultTable.Write(results, arguments.GetValue(markdown));
});

return await command.Parse(args).InvokeAsync();
