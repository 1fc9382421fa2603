namespace CraftAspire.Tests.Api;

internal enum StepKind
{
    Start,
    Stop,
    Combine,
    CombineTwice,
}
