using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Admin;

/// <summary>Why the game did not do what an admin asked.</summary>
internal static class AdminComplaints
{
    public static string Of<T>(Answer<T> answer, Words words) => answer is Answer<T>.Problem(var problem)
        ? problem.Type switch
        {
            ProblemTypes.GenerationUnavailable => words[Phrase.ModelAway],
            ProblemTypes.NoGoodAnswer => words[Phrase.RerollNothing],
            ProblemTypes.SettingsChanged => words[Phrase.AdminChanged],
            ProblemTypes.RecipeNotFound => words[Phrase.RerollUnknown],
            ProblemTypes.RecipeChanged => words[Phrase.RerollChanged],
            ProblemTypes.PlayerNotFound => words[Phrase.RoleNobody],
            ProblemTypes.OwnRole => words[Phrase.RoleOwn],
            _ => words.Say(Phrase.AdminInvalid, problem.Detail ?? problem.Type),
        }
        : words[Phrase.GameAway];
}
