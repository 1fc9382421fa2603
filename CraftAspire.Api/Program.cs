using CraftAspire.Api.ApiPage;
using CraftAspire.Api.Cache;
using CraftAspire.Api.Collection;
using CraftAspire.Api.Combining;
using CraftAspire.Api.Data;
using CraftAspire.Api.Elements;
using CraftAspire.Api.Heartbeat;
using CraftAspire.Api.Players;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Rating;
using CraftAspire.Api.Sessions;
using CraftAspire.Api.Settings;
using CraftAspire.Api.Tokens;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddProblems();
builder.AddApiPage();
builder.AddTokens();
builder.AddGameDatabase();
builder.AddGameCache();
builder.AddLayeredCache();
builder.AddPlayers();
builder.AddHeartbeat();
builder.AddSessions();
builder.AddCollection();
builder.AddElements();
builder.AddRating();
builder.AddSettings();
builder.AddCombining();

var app = builder.Build();

if (await app.MigratedInsteadAsync(args))
    return;

app.UseProblems();
app.UseTokens();
app.MapDefaultEndpoints();
app.MapApiPage();
app.MapPlayers();
app.MapHeartbeat();
app.MapSessions();
app.MapCollection();
app.MapElements();
app.MapRating();
app.MapCombining();

app.Run();
