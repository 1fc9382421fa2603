namespace CraftAspire.Contracts;

/// <summary>One pair to be asked under a draft and under the current settings. Names have 1–64 characters.</summary>
public sealed record Trial(SettingsContent Draft, string First, string Second);
