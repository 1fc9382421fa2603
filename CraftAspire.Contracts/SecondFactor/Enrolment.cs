namespace CraftAspire.Contracts;

/// <summary>A secret to be put into an authenticator application. It counts once a code made with it was confirmed.</summary>
/// <param name="Secret">Base32, for typing.</param>
/// <param name="Uri">An <c>otpauth://</c> address, for a QR code.</param>
public sealed record Enrolment(string Secret, string Uri);
