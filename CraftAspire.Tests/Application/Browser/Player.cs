using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CraftAspire.Tests.Application.Browser;

/// <summary>Somebody who plays through the chat page, in a tab of their own.</summary>
public sealed class Player
{
    // The answers come from the real model.
    private const float ThinkingLimit = 90_000;

    private readonly IPage _page;

    private Player(IPage page)
    {
        _page = page;
        page.Console += (_, message) => { if (message.Type is "error") Complaints.Add(message.Text); };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    /// <summary>The page's errors; the console has the violations of the content security policy as well.</summary>
    public List<string> Complaints { get; } = [];

    private ILocator Texts => _page.Locator(".message .text");

    /// <summary>Opens the page as somebody new and starts the game.</summary>
    public static async Task<Player> Joins(IPage page, Uri address, string name)
    {
        var player = new Player(page);
        await page.GotoAsync(address.ToString());
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start chatting" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "💧 Water", Exact = true })).ToBeVisibleAsync();
        return player;
    }

    /// <summary>Taps one thing on the board, then another, and sees what they make.</summary>
    public async Task Taps(string first, string second)
    {
        await _page.GetByRole(AriaRole.Button, new() { Name = first, Exact = true }).ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Button, new() { Name = $"✅ {first}", Exact = true })).ToBeVisibleAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = second, Exact = true }).ClickAsync();
        await Sees(first, second);
    }

    /// <summary>Writes the two names instead.</summary>
    public async Task Writes(string first, string second)
    {
        await Sends($"{first.Split(' ')[1]} + {second.Split(' ')[1]}");
        await Sees(first, second);
    }

    /// <summary>Asks for the rating and returns it.</summary>
    public async Task<ILocator> Rating()
    {
        await Sends("/rating");
        return Texts.Filter(new() { HasText = "🏆" }).Last;
    }

    private async Task Sends(string text)
    {
        await _page.GetByLabel("Message", new() { Exact = true }).FillAsync(text);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    /// <summary>The board shows the pair and what it made, be it a discovery or not.</summary>
    private Task Sees(string first, string second) =>
        Expect(Texts.Filter(new() { HasTextRegex = new Regex($@"{Regex.Escape(first)} \+ {Regex.Escape(second)} = (?!🤔)\S+ \S") }))
            .ToHaveCountAsync(1, new() { Timeout = ThinkingLimit });
}
