namespace TelegramEmulator.Wire;

/// <summary>A point on the map.</summary>
public sealed record Location(double Latitude, double Longitude)
{
    public double? HorizontalAccuracy { get; init; }

    /// <summary>Seconds for which a live location is followed.</summary>
    public int? LivePeriod { get; init; }
}

/// <summary>A point on the map with a name.</summary>
public sealed record Venue(Location Location, string Title, string Address);

/// <summary>Somebody's telephone number.</summary>
public sealed record Contact(string PhoneNumber, string FirstName)
{
    public string? LastName { get; init; }

    public long? UserId { get; init; }

    public string? Vcard { get; init; }
}

/// <summary>An emoji with a random value.</summary>
public sealed record Dice(string Emoji, int Value);
