using Refit;

namespace CraftAspire.Contracts;

/// <summary>
/// What admins do. Every call takes the token of an admin with <see cref="PlayerToken.LevelClaim"/>; besides what is said at each
/// call the problems are <see cref="ProblemTypes.Forbidden"/>, <see cref="ProblemTypes.SecondFactorRequired"/> and
/// <see cref="ProblemTypes.SecondFactorNotEnrolled"/>.
/// </summary>
public interface IAdministrationApi
{
    /// <summary>Everybody who is more than a user, admins first.</summary>
    [Get("/roles")]
    Task<IApiResponse<IReadOnlyList<RoleHolder>>> RolesAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives a player a role; it counts from their next call. Problems: <see cref="ProblemTypes.PlayerNotFound"/>,
    /// <see cref="ProblemTypes.OwnRole"/>.
    /// </summary>
    [Put("/players/{telegramId}/role")]
    Task<IApiResponse<RoleHolder>> GiveRoleAsync([Authorize] string token, long telegramId, [Body] RoleChange change,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives up the caller's own role, moderators' included; a repeat changes nothing. Problems: <see cref="ProblemTypes.LastAdmin"/>.
    /// </summary>
    [Delete("/players/me/role")]
    Task<IApiResponse> GiveUpRoleAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes the second factor of a player who lost phone and recovery codes; a repeat changes nothing. Problems:
    /// <see cref="ProblemTypes.PlayerNotFound"/>.
    /// </summary>
    [Delete("/players/{telegramId}/second-factor")]
    Task<IApiResponse> ResetSecondFactorAsync([Authorize] string token, long telegramId, CancellationToken cancellationToken = default);

    /// <summary>The settings that count.</summary>
    [Get("/settings")]
    Task<IApiResponse<CurrentSettings>> SettingsAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>All versions, latest first. <paramref name="limit"/> is 1–100.</summary>
    [Get("/settings/versions")]
    Task<IApiResponse<Page<SettingsVersion>>> SettingsVersionsAsync([Authorize] string token, string? after = null, int limit = 20,
        CancellationToken cancellationToken = default);

    /// <summary>Twelve pairs that are good for trying settings.</summary>
    [Get("/settings/try")]
    Task<IApiResponse<IReadOnlyList<TrialPair>>> TrialPairsAsync([Authorize] string token, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks the model for one pair under a draft and under the current settings; stores nothing. Problems:
    /// <see cref="ProblemTypes.InvalidRequest"/>, <see cref="ProblemTypes.GenerationUnavailable"/>.
    /// </summary>
    [Post("/settings/try")]
    Task<IApiResponse<TrialResult>> TryPairAsync(
        [Authorize] string token, [Body] Trial trial, CancellationToken cancellationToken = default);

    /// <summary>
    /// Makes a draft the current version. What is being generated goes on under the version it began with. Problems:
    /// <see cref="ProblemTypes.InvalidRequest"/>, <see cref="ProblemTypes.SettingsChanged"/>.
    /// </summary>
    [Post("/settings")]
    Task<IApiResponse<SettingsVersion>> PublishAsync([Authorize] string token, [Body] SettingsDraft draft,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Publishes the content of an earlier version as a new one. Problems: <see cref="ProblemTypes.SettingsVersionNotFound"/>.
    /// </summary>
    [Post("/settings/rollback/{version}")]
    Task<IApiResponse<SettingsVersion>> RollBackAsync([Authorize] string token, int version, CancellationToken cancellationToken = default);

    /// <summary>What a pair makes and made before; elements by name. Problems: <see cref="ProblemTypes.RecipeNotFound"/>.</summary>
    [Get("/recipes/history")]
    Task<IApiResponse<RecipeStory>> RecipeHistoryAsync([Authorize] string token, string first, string second,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks the model again what a pair makes, until it is something else. Nobody is paid for it. Problems: <see
    /// cref="ProblemTypes.RecipeNotFound"/>, <see cref="ProblemTypes.RecipeChanged"/>, <see cref="ProblemTypes.NoGoodAnswer"/>, <see
    /// cref="ProblemTypes.GenerationUnavailable"/>.
    /// </summary>
    [Post("/recipes/reroll")]
    Task<IApiResponse<RecipeStory>> RerollAsync(
        [Authorize] string token, [Body] Reroll reroll, CancellationToken cancellationToken = default);
}
