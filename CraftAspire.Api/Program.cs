using CraftAspire.Api.ApiPage;
using CraftAspire.Api.Audit;
using CraftAspire.Api.Cache;
using CraftAspire.Api.Chats;
using CraftAspire.Api.Collection;
using CraftAspire.Api.Combining;
using CraftAspire.Api.Data;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Heartbeat;
using CraftAspire.Api.Languages;
using CraftAspire.Api.Moderation;
using CraftAspire.Api.Naming;
using CraftAspire.Api.Players;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Rating;
using CraftAspire.Api.Reactions;
using CraftAspire.Api.Rerolling;
using CraftAspire.Api.Roles;
using CraftAspire.Api.SecondFactor;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Settings;
using CraftAspire.Api.SettingsPublishing;
using CraftAspire.Api.Statistics;
using CraftAspire.Api.Tokens;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddProblems();
builder.AddApiPage();
builder.AddTokens();
builder.AddGameDatabase();
builder.AddGameCache();
builder.AddLayeredCache();
builder.AddAudit();
builder.AddPlayers();
builder.AddRoles();
builder.AddSecondFactor();
builder.AddHeartbeat();
builder.AddSessions();
builder.AddChats();
builder.AddCollection();
builder.AddElements();
builder.AddRating();
builder.AddSettings();
builder.AddNaming();
builder.AddLanguages();
builder.AddSettingsPublishing();
builder.AddModeration();
builder.AddStatistics();
builder.AddCombining();
builder.AddReactions();
builder.AddRerolling();

var app = builder.Build();

if (await app.MigratedInsteadAsync(args))
    return;

app.UseProblems();
app.UseTokens();
app.MapDefaultEndpoints();
app.MapApiPage();

var game = app.MapGroup("").RefuseBrokenText().NameInTheCallersLanguage();
game.MapPlayers();
game.MapRoles();
game.MapSecondFactor();
game.MapHeartbeat();
game.MapSessions();
game.MapChats();
game.MapCollection();
game.MapElements();
game.MapRating();
game.MapCombining();
game.MapModeration();
game.MapAudit();
game.MapStatistics();
game.MapReactions();
game.MapSettings();
game.MapRerolling();

app.Run();
