namespace CraftAspire.Bot.Features.Security;

/// <summary>What the buttons of /security do. Each carries the player's id.</summary>
internal static class SecurityVerbs
{
    /// <summary>Show a new secret.</summary>
    public const string SetUp = "zs";

    /// <summary>Make new recovery codes.</summary>
    public const string Renew = "zr";

    /// <summary>Ask whether it shall really be switched off.</summary>
    public const string Off = "zo";

    /// <summary>Switch it off.</summary>
    public const string ReallyOff = "zx";

    /// <summary>Ask whether the role shall really be given up.</summary>
    public const string Resign = "zg";

    /// <summary>Give it up.</summary>
    public const string ReallyResign = "zy";

    /// <summary>Take the message with a secret out of the chat.</summary>
    public const string Delete = "zd";
}
