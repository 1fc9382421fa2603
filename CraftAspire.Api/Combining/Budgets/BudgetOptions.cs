using System.ComponentModel.DataAnnotations;

namespace CraftAspire.Api.Combining.Budgets;

/// <summary>Section <c>Budgets</c>: how much of the model one player, and all together, may use. Known pairs cost nothing.</summary>
public sealed class BudgetOptions
{
    /// <summary>Generations of one player at a time, in each process; 1–64.</summary>
    [Range(1, 64)] public int AtOnce { get; init; } = 2;

    /// <summary>Further generations of that player that wait for their turn; 0–256.</summary>
    [Range(0, 256)] public int Waiting { get; init; } = 4;

    /// <summary>New recipes of one player within an hour; 0 sets no limit.</summary>
    [Range(0, 1_000_000)] public int PerHour { get; init; } = 600;

    /// <summary>Calls of the model by all within a day (UTC), for servers that cost money; 0 sets no limit.</summary>
    [Range(0, int.MaxValue)] public int PerDay { get; init; }
}

internal static class BudgetSetup
{
    public static void AddBudgets(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<BudgetOptions>().BindConfiguration("Budgets").ValidateDataAnnotations();
        builder.Services.AddSingleton<PlayerBudgets>();
        builder.Services.AddSingleton<DailyCalls>();
    }
}
