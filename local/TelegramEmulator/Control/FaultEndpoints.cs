using Microsoft.AspNetCore.Http.HttpResults;
using TelegramEmulator.Faults;
using TelegramEmulator.World;

namespace TelegramEmulator.Control;

/// <summary>Faults on demand.</summary>
public static class FaultEndpoints
{
    public static void MapFaults(this RouteGroupBuilder control)
    {
        var faults = control.MapGroup("/bots/{bot:long}/faults").WithTags("Faults");
        faults.MapPost(
            "/updates",
            (long bot, UpdateFault fault, EmulatedTelegram telegram) => Order(telegram, bot, fault.Count, plan => plan.Order(fault)))
            .WithSummary("Drop, delay, duplicate or reorder the next updates");
        faults.MapPost(
            "/methods",
            (long bot, MethodFault fault, EmulatedTelegram telegram) => Order(telegram, bot, fault.Count, plan => plan.Order(fault)))
            .WithSummary("Answer the next calls with 429, 500, 409…, late, or not at all");
        faults.MapDelete(
            "/", (long bot, EmulatedTelegram telegram) => Order(telegram, bot, 1, plan => plan.Clear())).WithSummary("No more faults");
    }

    private static Results<NoContent, NotFound, ProblemHttpResult> Order(
        EmulatedTelegram telegram, long bot, int count, Action<FaultPlan> order)
    {
        if (telegram.Bots.Find(bot) is not { } found)
            return TypedResults.NotFound();
        if (count < 1)
            return TypedResults.Problem("A fault happens at least once.", statusCode: StatusCodes.Status400BadRequest);

        order(found.Faults);
        return TypedResults.NoContent();
    }
}
