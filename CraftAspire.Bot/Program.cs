using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Heartbeat;
using CraftAspire.Bot.Intake;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Sending;
using CraftAspire.Bot.Statistics;
using CraftAspire.Bot.Storage;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Tokens;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddStorage();
builder.AddTokens();
builder.AddHeartbeat();
builder.AddGame();
builder.AddTelegram();
builder.AddPictures();
builder.AddConversation();
builder.AddSending();
builder.AddStatistics();
builder.AddIntake();

var app = builder.Build();

if (await app.Migrated(args)) return;

app.MapDefaultEndpoints();
app.MapWebhook();

app.Run();
