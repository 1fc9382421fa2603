using System.CommandLine;
using Spectre.Console;

namespace CraftAspire.Cli.Diagnosis;

/// <summary><c>craft doctor</c>: says what is missing and the command that mends it.</summary>
internal static class DoctorCommand
{
    public static Command Create(Checkout checkout)
    {
        var command = new Command("doctor", "Look at this machine; exit code 1 when something has to be mended.");
        command.SetAction((_, cancellation) => RunAsync(checkout, cancellation));

        return command;
    }

    private static async Task<int> RunAsync(Checkout checkout, CancellationToken cancellation)
    {
        var healthy = true;

        await foreach (var check in new Examination(checkout).RunAsync(cancellation))
        {
            healthy &= check.Verdict != Verdict.Bad;
            var sign = check.Verdict switch
            {
                Verdict.Good => "[green]✓[/]",
                Verdict.Note => "[blue]i[/]",
                _ => "[red]✗[/]",
            };
            AnsiConsole.MarkupLine($"{sign} {check.Subject.EscapeMarkup()}: {check.Finding.EscapeMarkup()}");

            if (check.Remedy is { } remedy)
            {
                Console.WriteLine($"    {remedy}");
            }
        }

        return healthy ? 0 : 1;
    }
}
