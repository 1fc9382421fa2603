namespace CraftAspire.Tests.Game;

internal enum StepKind
{
    Start,
    Stop,
    Combine,
    CombineTwice,
}
