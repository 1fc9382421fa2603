using CraftAspire.Bot.Features.Security;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Languages;
using CraftAspire.Contracts;

namespace CraftAspire.Bot.Features.Administration;

/// <summary>Why the game did not do what an admin asked.</summary>
internal static class AdminProblems
{
    public static string Of<T>(Answer<T> answer, Words words) => answer is Answer<T>.Problem(var problem)
        ? problem.Type switch
        {
            ProblemTypes.GenerationUnavailable => words[Phrase.ModelAway],
            ProblemTypes.NoGoodAnswer => words[AdministrationPhrase.RerollNothing],
            ProblemTypes.SettingsChanged => words[AdministrationPhrase.AdminChanged],
            ProblemTypes.RecipeNotFound => words[AdministrationPhrase.RerollUnknown],
            ProblemTypes.RecipeChanged => words[AdministrationPhrase.RerollChanged],
            ProblemTypes.PlayerNotFound => words[AdministrationPhrase.RoleNobody],
            ProblemTypes.LastAdmin => words[SecurityPhrase.LastAdmin],
            ProblemTypes.NotFound or ProblemTypes.MethodNotAllowed => words[Phrase.GameAway],
            ProblemTypes.OwnRole => words[AdministrationPhrase.RoleOwn],
            _ => words.Say(AdministrationPhrase.AdminInvalid, problem.Detail ?? problem.Type),
        }
        : words[Phrase.GameAway];
}
