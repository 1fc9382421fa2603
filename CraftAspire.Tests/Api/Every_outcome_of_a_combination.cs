using System.Reflection;
using CraftAspire.Api.Combining;
using CraftAspire.Api.Game;
using CraftAspire.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Tests.Api;

public sealed class Every_outcome_of_a_combination
{
    private static readonly Element Water = new(1, "Water", "💧", 0);

    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(Combination)] = new Combination(Water, Water, Water, false, false, 0, RecipeSource.Memory, ""),
        [typeof(string)] = "Water",
        [typeof(IReadOnlyList<string>)] = (string[])["Fire"],
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(5),
        [typeof(Block)] = new Block(Block.Never, IsBan: true),
    };

    public static TheoryData<string> Outcomes => [.. typeof(CombineOutcome).GetNestedTypes().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void is_answered_and_counted(string name)
    {
        var type = typeof(CombineOutcome).GetNestedType(name)!;
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        var outcome = (CombineOutcome)constructor.Invoke([.. constructor.GetParameters()
            .Select(parameter => Values[parameter.ParameterType])]);

        var answer = CombineEndpoint.Answer(outcome).Result;
        var (source, tag) = CombineMetrics.Tags(outcome);

        answer.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldNotBeNull();
        (answer is ProblemHttpResult problem ? problem.ProblemDetails.Type : "made").ShouldNotBeNullOrEmpty();
        (source, tag).ShouldNotBe(("", ""));
    }
}
