using CraftAspire.Bot.Heartbeat;
using CraftAspire.Bot.Tokens;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddTokens();
builder.AddHeartbeat();

var app = builder.Build();

app.MapDefaultEndpoints();

app.Run();
