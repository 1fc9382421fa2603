using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using CraftAspire.Api.Data;

namespace CraftAspire.Tests.Architecture;

public sealed class The_Api
{
    private static readonly ArchUnitNET.Domain.Architecture Api = new ArchLoader().LoadAssemblies(typeof(GameDbContext).Assembly).Build();

    [Theory]
    [InlineData("CraftAspire.Api.(*)..")]
    [InlineData("CraftAspire.Api.(**)")]
    public void has_no_circle_among_its_folders(string folders) =>
        Broken(SliceRuleDefinition.Slices().Matching(folders).Should().BeFreeOfCycles()).ShouldBeEmpty();

    [Fact]
    public void has_a_folder_Game_that_needs_no_other() =>
        Api.Types.Where(type => type.Namespace.FullName is "CraftAspire.Api.Game")
            .SelectMany(type => type.Dependencies, (type, dependency) => (From: type.Name, To: dependency.Target.FullName))
            .Where(dependency => dependency.To.StartsWith("CraftAspire.Api.", StringComparison.Ordinal))
            .Where(dependency => !dependency.To.StartsWith("CraftAspire.Api.Game.", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void has_no_type_name_twice() =>
        Api.Types
            .Where(type => type.FullName.StartsWith("CraftAspire.Api.", StringComparison.Ordinal)
                && !type.Name.Contains('<', StringComparison.Ordinal))
            .Where(type => !type.IsNested)
            .GroupBy(type => type.Name)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty();

    private static IEnumerable<string> Broken(SliceRule rule) =>
        rule.Evaluate(Api).Where(result => !result.Passed).Select(result => result.Description);
}
