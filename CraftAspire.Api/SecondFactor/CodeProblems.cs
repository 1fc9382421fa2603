using System.Diagnostics;
using CraftAspire.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CraftAspire.Api.SecondFactor;

/// <summary>The problems for refused codes.</summary>
internal static class CodeProblems
{
    public static ProblemHttpResult NoCode() => GameProblems.InvalidRequest("code", "A code has six digits, or is a recovery code.");

    public static ProblemHttpResult Of(CodeOutcome outcome, TimeProvider time) => outcome switch
    {
        CodeOutcome.Wrong wrong => GameProblems.WrongCode(wrong.TriesLeft),
        CodeOutcome.Used => GameProblems.CodeUsed(),
        CodeOutcome.Locked locked => GameProblems.SecondFactorLocked(locked.Until - time.GetUtcNow()),
        CodeOutcome.NotEnrolled => GameProblems.SecondFactorNotEnrolled(),
        _ => throw new UnreachableException(),
    };
}
