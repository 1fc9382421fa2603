using CraftAspire.Inference.Shaping;
using CraftAspire.Tests.Inference.Model;

namespace CraftAspire.Tests.Inference.Shaping;

public sealed class The_games_answer_pattern
{
    private static readonly Shape Answer = new ShapeCompiler(TestVocabulary.Full).Compile(WarmUpFile.Regex);

    [Theory]
    [InlineData("Steam 💨")]
    [InlineData("Salt & Pepper 🧂")]
    [InlineData("Dr. Pepper 🥤")]
    [InlineData("Were-wolf 🐺")]
    [InlineData("Frankenstein’s Monster 🧟‍♂️")]
    [InlineData("Detective 🕵️‍♂")]
    [InlineData("Family 👨‍👩‍👧‍👦")]
    [InlineData("Kazakhstan 🇰🇿")]
    [InlineData("Scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("Five 5️⃣")]
    [InlineData("Hand 👋🏽")]
    [InlineData("Señor Piñata 🪅")]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdef 🔥")]
    public void takes_a_name_and_one_emoji(string answer) => Answer.Matches(answer).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("Steam")]
    [InlineData("Steam ")]
    [InlineData(" Steam 💨")]
    [InlineData("Steam  💨")]
    [InlineData("Steam💨")]
    [InlineData("Steam 💨🔥")]
    [InlineData("Steam 💨 ")]
    [InlineData("Steam 💨\n")]
    [InlineData("💨")]
    [InlineData("Steam S")]
    [InlineData("Steam- 💨")]
    [InlineData("Fire + Water 💨")]
    [InlineData("A Name Of Five Words 💨")]
    [InlineData("Abcdefghijklmnopqrstuvwxyzabcdefg 🔥")]
    [InlineData("Steam 👋🏽🏽")]
    [InlineData("Steam 🇰")]
    public void refuses_anything_else(string answer) => Answer.Matches(answer).ShouldBeFalse();

    [Fact]
    public void stays_small_enough_to_compile_at_the_first_request() => Answer.StateCount.ShouldBeLessThan(2_000);
}
