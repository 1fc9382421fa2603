using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace CraftAspire.AppHost;

/// <summary>Makes a person of the chat page an admin of the game, which hears of it without a restart.</summary>
internal static class MakeAdminCommand
{
    private const string Person = "person";

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Adds the command to the emulated Telegram, and tells the Api where to look.</summary>
    public static void WithMakeAdminCommand(
        this IResourceBuilder<ProjectResource> telegram, IResourceBuilder<ProjectResource> api, CraftSettings settings)
    {
        api.WithEnvironment("Admins__File", settings.LocalAdmins);
        telegram.WithCommand(
            "make-admin",
            "Make an admin",
            async context =>
            {
                var people = await PeopleAsync(telegram.GetEndpoint("http"), context.CancellationToken);
                return people.FirstOrDefault(each => each.Key == context.Arguments.GetString(Person)) is not { } chosen
                    ? CommandResults.Failure("The chat page does not know this person.")
                    : await AppointAsync(chosen, settings.LocalAdmins, context.CancellationToken);
            },
            new CommandOptions
            {
                Description = "Makes a person of the chat page an admin of the game. /admin asks for a second factor first.",
                IconName = "PersonStar",
                Arguments =
                [
                    new()
                    {
                        Name = Person,
                        Label = "Who",
                        InputType = InputType.Choice,
                        Required = true,
                        DynamicLoading = new InputLoadOptions
                        {
                            LoadCallback = async context => context.Input.Options =
                            [
                                .. (await PeopleAsync(telegram.GetEndpoint("http"), context.CancellationToken))
                                    .Select(each => KeyValuePair.Create(each.Key, $"{each.FirstName} {each.LastName}".Trim())),
                            ],
                        },
                    },
                ],
            });
    }

    private static async Task<IReadOnlyList<PersonOnPage>> PeopleAsync(EndpointReference page, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = new Uri(page.Url) };
        return await http.GetFromJsonAsync<PersonOnPage[]>("/_control/people", Json, cancellationToken) ?? [];
    }

    // Written beside and moved over: the Api reads the file the moment it changes.
    private static async Task<ExecuteCommandResult> AppointAsync(PersonOnPage person, string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var known = File.Exists(file)
            ? JsonSerializer.Deserialize<AdminsFile>(await File.ReadAllTextAsync(file, cancellationToken))?.Admins.Appointed ?? ""
            : "";
        var all = known.Split(',', StringSplitOptions.RemoveEmptyEntries).Append(person.Key).Distinct();
        await File.WriteAllTextAsync(
            $"{file}.new", JsonSerializer.Serialize(new AdminsFile(new(string.Join(',', all)))), cancellationToken);
        File.Move($"{file}.new", file, overwrite: true);
        return CommandResults.Success($"{person.FirstName} is an admin now: write /admin in the chat.");
    }

    private sealed record PersonOnPage(long Id, string FirstName, string? LastName)
    {
        public string Key => Id.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record AdminsFile(AdminsSection Admins);

    private sealed record AdminsSection(string Appointed);
}
