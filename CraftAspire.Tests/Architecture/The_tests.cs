using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace CraftAspire.Tests.Architecture;

public sealed class The_tests
{
    private static readonly ArchUnitNET.Domain.Architecture Tests = new ArchLoader().LoadAssemblies(typeof(The_tests).Assembly).Build();

    [Fact]
    public void have_no_circle_among_their_folders() =>
        SliceRuleDefinition.Slices().Matching("CraftAspire.Tests.(*)").Should().BeFreeOfCycles()
            .Evaluate(Tests).Where(result => !result.Passed).Select(result => result.Description).ShouldBeEmpty();
}
