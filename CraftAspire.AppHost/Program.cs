using CraftAspire.AppHost;
using CraftAspire.AppHost.Local;

var builder = DistributedApplication.CreateBuilder(args);
var settings = CraftSettings.Read(builder);

// Signs the short-lived tokens by which the bot names a player to the Api; whoever knew it could play as anybody.
var tokenKey = builder.AddParameter("token-key", new GenerateParameterDefault { MinLength = 48, Special = false }, secret: true, persist: true);

// Seals the secrets of second factors in the database: who only has the database can make no codes.
var secondFactorKey = builder.AddParameter("second-factor-key", new GenerateParameterDefault { MinLength = 48, Special = false }, secret: true, persist: true);

// Keeps everybody but the Api from spending the model's time.
var inferenceApiKey = builder.AddParameter("inference-api-key", new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);

// Telegram user ids of those who may change the game, separated by commas; nobody unless configured.
var admins = builder.AddParameter("admin-telegram-ids", () => "");

// One server, two databases: the bot's inbox must survive whatever happens to the game's data, and neither reads the other's tables.
var postgres = builder.AddGamePostgres("postgres", settings);
var craftdb = postgres.AddGameDatabase("craftdb");
var botdb = postgres.AddGameDatabase("botdb");

// Known pairs and the rating, shared by all replicas of the Api. Nothing is lost with it: Postgres knows everything.
var cache = builder.AddGameCache("cache", settings);

// Migrations run once and end, so that replicas of the Api never race for them.
var apiMigrations = builder.AddService<Projects.CraftAspire_Api>("api-migrations")
    .WithArgs("migrate")
    .WithReference(craftdb)
    .WaitFor(postgres);

// The bot's tables change with the bot, not with the game.
var botMigrations = builder.AddService<Projects.CraftAspire_Bot>("bot-migrations")
    .WithArgs("migrate")
    .WithReference(botdb)
    .WaitFor(postgres);

// The model server, alone with its memory and its GPU: it can be restarted, moved or replaced without the game noticing more than a pause.
var inference = builder.AddHttpService<Projects.CraftAspire_Inference>("inference")
    .WithEnvironment("Inference__ApiKey", inferenceApiKey)
    .WithModel(settings);

// The game itself.
var api = builder.AddHttpService<Projects.CraftAspire_Api>("api")
    .WithReplicas(settings.ApiReplicas)
    .WithReference(craftdb)
    .WithReference(cache)
    .WithReference(inference)
    .WithEnvironment("Tokens__Key", tokenKey)
    .WithEnvironment("SecondFactor__Key", secondFactorKey)
    .WithEnvironment("Generation__Endpoint", "http://inference")
    .WithEnvironment("Generation__ApiKey", inferenceApiKey)
    .WithEnvironment("Generation__Model", Path.GetFileNameWithoutExtension(settings.ModelPath))
    .WithEnvironment("Admins__TelegramIds", admins)
    .WaitFor(postgres)
    .WaitFor(cache)
    .WaitForCompletion(apiMigrations);

// Telegram's only counterpart: the one place that knows chats, keyboards and languages.
var bot = builder.AddHttpService<Projects.CraftAspire_Bot>("bot")
    .WithReference(botdb)
    .WithReference(api)
    .WithEnvironment("Tokens__Key", tokenKey)
    .WaitFor(postgres)
    .WaitForCompletion(botMigrations)
    .WaitFor(api);

api.WithPreviousTokenKey();
bot.WithTelegram(settings);
bot.WithDashboardLink();

builder.PublishWithCompose(settings);

builder.Build().Run();
