using CraftAspire.Bot.Pictures;
using CraftAspire.Contracts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TelegramEmulator.Files;

namespace CraftAspire.Tests.Bot;

public sealed class The_pictures : IDisposable
{
    private static readonly Element Water = new(1, "Water", "💧", 0);
    private static readonly Element Fire = new(2, "Fire", "🔥", 0);
    private readonly Fonts _fonts = new(Options.Create(new PictureOptions()), NullLogger<Fonts>.Instance);

    private Pen Pen => new(_fonts.Text!, _fonts.Emoji);

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(60)]
    public void of_lineages_stay_small_enough_to_be_read_on_a_phone(int steps)
    {
        var lineage = Lineage(steps, "Artificial Intelligence Research");

        var size = Size(lineage);

        size.Width.ShouldBeInRange(600, 1000);
        size.Height.ShouldBeLessThan(2_200);
    }

    [Fact]
    public void of_lineages_need_a_row_for_every_step_until_there_are_too_many() =>
        Size(Lineage(12, "Steam")).Height.ShouldBeGreaterThan(Size(Lineage(10, "Steam")).Height);

    [Theory]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("🇰🇿")]
    [InlineData("🏄🏽‍♀️")]
    [InlineData("🏳️‍🌈")]
    [InlineData("#️⃣")]
    public void show_an_emoji_of_several_parts_as_one(string emoji) =>
        Pen.SymbolWidth(emoji, 34).ShouldBe(Pen.SymbolWidth("💧", 34), tolerance: 8);

    [Fact]
    public void write_the_name_alone_where_the_emoji_is_unknown() => Pen.SymbolWidth("\uE000", 34).ShouldBe(0);

    [Theory]
    [InlineData("Water", 1)]
    [InlineData("Artificial Intelligence Research", 2)]
    [InlineData("Supercalifragilisticexpialidociou", 1)]
    [InlineData("Қазақстанның ең әдемі жерлері", 2)]
    public void break_long_names_into_two_lines_that_fit(string name, int lines)
    {
        var wrapped = Pen.Wrap(name, 24, 220);

        wrapped.Count.ShouldBe(lines);
        wrapped.ShouldAllBe(line => Pen.Measure("", line, 24) <= 220);
    }

    public void Dispose() => _fonts.Dispose();

    /// <summary>Each step takes the one before it and a base element.</summary>
    private static Picture.LineageTree Lineage(int steps, string name)
    {
        var made = Enumerable.Range(0, steps).Select(step => new Element(10 + step, $"{name} {step}", "🤖", step + 1)).ToList();
        var recipes = made.Select(
            (thing, step) => new Picture.Fusion(step == 0 ? Water : made[step - 1], step % 2 == 0 ? Fire : Water, thing));
        return new Picture.LineageTree(made[^1], [.. recipes.Reverse()]);
    }

    private ImageHeader Size(Picture picture)
    {
        using var png = new MemoryStream();
        using var drawn = new PictureRenderer(_fonts).Draw(picture);
        drawn.CopyTo(png);
        return ImageHeader.Read(png.ToArray())!;
    }
}
