using CraftAspire.Bot.Features.Administration;
using CraftAspire.Bot.Features.Board;
using CraftAspire.Bot.Features.Collection;
using CraftAspire.Bot.Features.Elements;
using CraftAspire.Bot.Features.Help;
using CraftAspire.Bot.Features.History;
using CraftAspire.Bot.Features.Language;
using CraftAspire.Bot.Features.Moderation;
using CraftAspire.Bot.Features.Play;
using CraftAspire.Bot.Features.Privacy;
using CraftAspire.Bot.Features.Rating;
using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Features.Statistics;

namespace CraftAspire.Bot.Features;

internal static class FeaturesSetup
{
    /// <summary>Adds everything that a person can do, in the order in which the command menu shows it.</summary>
    public static void AddFeatures(this IHostApplicationBuilder builder)
    {
        builder.AddBoard();
        builder.AddPlay();
        builder.AddCollection();
        builder.AddElements();
        builder.AddRating();
        builder.AddStatistics();
        builder.AddHistory();
        builder.AddLanguage();
        builder.AddHelp();
        builder.AddSecurity();
        builder.AddPrivacy();
        builder.AddModeration();
        builder.AddAdministration();
    }
}
