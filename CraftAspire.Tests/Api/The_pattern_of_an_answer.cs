using CraftAspire.Api.Combining.Generation;
using CraftAspire.Tests.Inference.Model;

namespace CraftAspire.Tests.Api;

public sealed class The_pattern_of_an_answer
{
    [Fact]
    public void is_the_one_that_our_model_server_warms_up_with() =>
        AnswerPattern.Text.ShouldBe(WarmUpFile.Regex);
}
