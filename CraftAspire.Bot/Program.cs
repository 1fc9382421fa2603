using CraftAspire.Bot.Conversation;
using CraftAspire.Bot.Conversation.Grains;
using CraftAspire.Bot.Durability;
using CraftAspire.Bot.Features;
using CraftAspire.Bot.Game;
using CraftAspire.Bot.Pictures;
using CraftAspire.Bot.Telegram;
using CraftAspire.Bot.Telegram.Receiving;
using CraftAspire.Bot.Telegram.Sending;
using CraftAspire.Bot.Tokens;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddTokens();
builder.AddHeartbeat();
builder.AddGame();
builder.AddPictures();
builder.AddTelegram();
builder.AddSending();
builder.AddReceiving();
builder.AddDurability();
builder.AddConversation();
builder.AddFeatures();
builder.AddGrains();

var app = builder.Build();

if (await app.MigratedAsync(args)) return;

app.MapDefaultEndpoints();
app.MapWebhook();
app.MapOrleans();

app.Run();
