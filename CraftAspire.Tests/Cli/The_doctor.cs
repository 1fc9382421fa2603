namespace CraftAspire.Tests.Cli;

public sealed class The_doctor
{
    [Fact]
    public async Task names_what_is_missing_and_the_command_that_mends_it()
    {
        var doctor = await Programs.CraftAsync(Repository.Root, ["doctor"], new() { ["PATH"] = "/nowhere", ["CRAFT_DOTNET"] = "/nowhere/dotnet" });

        doctor.ExitCode.ShouldBe(1);
        doctor.Output.ShouldContain("✗ Node.js: missing");
        doctor.Output.ShouldContain("apt-get install nodejs npm");
        doctor.Output.ShouldContain("✗ .NET SDK: missing");
        doctor.Output.ShouldMatch(@"Disk: \d+\.\d GB free");
    }
}
