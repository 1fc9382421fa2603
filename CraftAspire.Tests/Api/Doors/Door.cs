namespace CraftAspire.Tests.Api.Doors;

/// <summary>Who may call an endpoint.</summary>
public enum Door
{
    /// <summary>Anybody, without a token.</summary>
    Open,

    /// <summary>Every player.</summary>
    Player,

    /// <summary>Every player; who has a second factor must have given a code.</summary>
    Guarded,

    /// <summary>The bot itself, and no player.</summary>
    Bot,

    /// <summary>Moderators and admins who gave a code.</summary>
    Moderator,

    /// <summary>Admins who gave a code.</summary>
    Admin,
}
