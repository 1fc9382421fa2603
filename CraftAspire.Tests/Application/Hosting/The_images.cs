using System.Xml.Linq;

namespace CraftAspire.Tests.Application.Hosting;

public sealed class The_images
{
    [Theory]
    [InlineData("Api")]
    [InlineData("Bot")]
    [InlineData("Inference")]
    public void have_names_and_one_port_and_do_not_run_as_root(string service)
    {
        var project = XDocument.Load(Repository.In($"CraftAspire.{service}/CraftAspire.{service}.csproj"));

        Value(project, "ContainerRepository").ShouldBe($"craftaspire/{service}", StringCompareShould.IgnoreCase);
        Value(project, "ContainerUser").ShouldBe("1654");
        project.Descendants("ContainerPort").Single().Attribute("Include")!.Value.ShouldBe("8080");
    }

    [Fact]
    public void hold_no_model()
    {
        var project = XDocument.Load(Repository.In("CraftAspire.Inference/CraftAspire.Inference.csproj"));

        project.Descendants()
            .Attributes()
            .ShouldNotContain(attribute => attribute.Value.Contains("gguf", StringComparison.OrdinalIgnoreCase));
        Directory.EnumerateFiles(Repository.In("CraftAspire.Inference"), "*.gguf", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static string Value(XDocument project, string property) => project.Descendants(property).Single().Value;
}
