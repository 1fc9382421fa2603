using CraftAspire.Api.Combining.Generation;
using CraftAspire.Inference.Shaping;

namespace CraftAspire.Tests.Game;

public sealed class The_pattern_of_an_answer
{
    [Fact]
    public void is_the_one_that_our_model_server_prepares_and_measures() =>
        AnswerPattern.Text.ShouldBe(ElementAnswer.Regex);
}
