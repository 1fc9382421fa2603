namespace CraftAspire.Api.SecondFactor;

/// <summary>One of the five tries, taken before the code is looked at.</summary>
/// <param name="PlayerId">Whose.</param>
/// <param name="WrongCodes">Which try it is, from 1; it counts as wrong until it was right.</param>
/// <param name="Secret">The confirmed secret, sealed.</param>
/// <param name="PendingSecret">The secret that waits for its confirmation, sealed.</param>
/// <param name="RecoverySalt">Goes into the hashes of recovery codes.</param>
internal sealed record CodeTry(long PlayerId, int WrongCodes, byte[]? Secret, byte[]? PendingSecret, byte[]? RecoverySalt)
{
    /// <summary>What it comes to when the code is not right.</summary>
    public CodeOutcome Wrong => new CodeOutcome.Wrong(CodeTries.Most - WrongCodes);
}
