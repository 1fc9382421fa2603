namespace CraftAspire.AppHost;

/// <summary>Ten ports in a row, one for each listener; all absent (any free port) without a first one.</summary>
internal readonly record struct Ports(int? First)
{
    public int? Dashboard => First;

    public int? Telegram => First + 1;

    public int? Api => First + 2;

    public int? Inference => First + 3;

    public int? Bot => First + 4;

    public int? OtlpGrpc => First + 5;

    public int? OtlpHttp => First + 6;

    public int? Postgres => First + 7;

    public int? Cache => First + 8;
}
