using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;

namespace CraftAspire.Tests.Architecture;

public sealed class The_emulator
{
    private static readonly ArchUnitNET.Domain.Architecture Emulator =
        new ArchLoader().LoadAssemblies(typeof(TelegramEmulator.BotApi).Assembly).Build();

    [Fact]
    public void has_no_circle_among_its_folders() =>
        SliceRuleDefinition.Slices().Matching("TelegramEmulator.(*)").Should().BeFreeOfCycles()
            .Evaluate(Emulator).Where(result => !result.Passed).Select(result => result.Description).ShouldBeEmpty();
}
