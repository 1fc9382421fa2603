using CraftAspire.Bot.Features.Statistics;
using CraftAspire.Bot.Languages;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Telegram.Messages;
using CraftAspire.Contracts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace CraftAspire.Tests.Bot.Statistics;

public sealed class A_chart_card
{
    private static readonly DateTimeOffset Start = new(2026, 11, 16, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, int, bool> Cards => new()
    {
        { "en", 7, false },
        { "ru", 7, false },
        { "kk", 7, false },
        { "en", 24, true },
        { "en", 366, false },
        { "en", 1, false },
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public void of_the_game_is_a_picture_that_telegram_takes(string language, int moments, bool byHour)
    {
        var card = GameCard.Draw(Game(moments, byHour, busy: true), Words.For(language));

        using var picture = Drawn(card, $"game-{language}-{moments}");

        (picture.Width, picture.Height + picture.Width < 10_000).ShouldBe((1080, true));
        PixelsOf(picture, Palette.Gold).ShouldBeGreaterThan(5_000, "bars and lines");
        PixelsOf(picture, Palette.Bright).ShouldBeGreaterThan(2_000, "titles and figures");
    }

    [Fact]
    public void of_an_empty_week_is_a_picture_too()
    {
        using var picture = Drawn(GameCard.Draw(Game(7, byHour: false, busy: false), Words.For("en")), "game-empty");

        picture.Width.ShouldBe(1080);
    }

    [Fact]
    public void of_a_player_survives_the_outbox()
    {
        var own = new OwnStatistics(
            DateOnly.FromDateTime(Start.Date), DateOnly.FromDateTime(Start.Date.AddDays(6)), ByHour: false,
            [.. Enumerable.Range(0, 7).Select(day => new OwnMoment(Start.AddDays(day), day * 3, day % 2, day % 2 * 12))], 63, 3, 36, 2, 9);
        var shown = new Outgoing.ShowPicture(OwnCard.Draw(own, Words.For("kk")), OwnCard.TextOf(own, Words.For("kk")));

        var read = (Outgoing.ShowPicture)OutgoingJson.Read(OutgoingJson.Write(shown));

        OutgoingJson.Write(read).ShouldBe(OutgoingJson.Write(shown));
        using var picture = Drawn(read.Picture, "own-kk");
        picture.Width.ShouldBe(1080);
    }

    private static SKBitmap Drawn(Picture picture, string name)
    {
        using var fonts = new Fonts(Options.Create(new PictureOptions()), NullLogger<Fonts>.Instance);
        using var png = new MemoryStream();
        using (var drawn = new PictureRenderer(fonts).Draw(picture)) drawn.CopyTo(png);
        if (Environment.GetEnvironmentVariable("CRAFT_TEST_PICTURES") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}.png"), png.ToArray());
        return SKBitmap.Decode(png.ToArray());
    }

    private static int PixelsOf(SKBitmap picture, SKColor colour) => picture.Pixels.Count(pixel => pixel == colour);

    private static GameStatistics Game(int moments, bool byHour, bool busy)
    {
        var shown = Enumerable.Range(0, moments).Select(index => new GameMoment(
            byHour ? Start.AddHours(index) : Start.AddDays(index),
            busy ? 40 + (index * 37 % 91) : 0,
            busy ? 2 + (index % 5) : 0,
            busy ? 30 + index : 0,
            busy ? 12 + (index / 2) : 0,
            busy ? index % 7 : 0,
            busy && index != 3 ? 0.4 + (index % 3 * 0.2) : null,
            busy && index != 3 ? 1.9 : null)).ToArray();
        CommandCount[] commands = busy
            ? [new("combine", 412), new("start", 96), new("collection", 70), new("rating", 33), new("stats", 12), new("language", 3)]
            : [];
        return new GameStatistics(
            DateOnly.FromDateTime(Start.Date), DateOnly.FromDateTime(Start.Date.AddDays(byHour ? 0 : moments - 1)), byHour, shown, commands,
            new GameMoment(
                Start,
                shown.Sum(moment => moment.Interactions),
                busy ? 17 : 0,
                shown.Sum(moment => moment.Combinations),
                shown.Sum(moment => moment.Known),
                shown.Sum(moment => moment.Discoveries),
                busy ? 0.6 : null,
                busy ? 1.9 : null),
            busy ? 5 : 0, 0, busy ? 2 : 0);
    }
}
