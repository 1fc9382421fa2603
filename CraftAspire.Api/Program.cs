using CraftAspire.Api.Data;
using CraftAspire.Api.Players;
using CraftAspire.Api.Problems;
using CraftAspire.Api.Tokens;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddProblems();
builder.AddTokens();
builder.AddGameDatabase();
builder.AddPlayers();

var app = builder.Build();

if (await app.MigratedInsteadAsync(args))
    return;

app.UseProblems();
app.UseTokens();
app.MapDefaultEndpoints();
app.MapPlayers();

app.Run();
