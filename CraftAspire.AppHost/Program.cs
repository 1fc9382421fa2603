using CraftAspire.AppHost;
using CraftAspire.AppHost.Local;

var builder = DistributedApplication.CreateBuilder(args);
var settings = CraftSettings.Read(builder);

// Chats, passwords and players' data lie in it: nobody else on the machine may look.
builder.CloseDataFolder(settings);

// Signs the short-lived tokens in which the bot names a player to the Api. Anyone who knows the key can play as any player.
var tokenKey = builder.AddGeneratedSecret("token-key", length: 48)
    .WithDescription("Signs players' tokens. docs/running.md says how to change it without a pause.");

// Encrypts the secrets of second factors in the database, so a copy of the database alone makes no codes.
var secondFactorKey = builder.AddGeneratedSecret("second-factor-key", length: 48)
    .WithDescription("Seals the authenticators' secrets. Keep it: without it every second factor has to be set up anew.");

// Only the Api may use the model's time.
var inferenceApiKey = builder.AddGeneratedSecret("inference-api-key", length: 32)
    .WithDescription("The key by which the model server knows its callers.");

// The first admins; none unless configured.
var admins = builder.AddParameter("admin-telegram-ids", () => "")
    .WithDescription("Telegram user ids of the first admins, separated by commas.");

// One server, two databases: the bot's inbox survives a loss of the game's data, and neither service reads the other's tables.
var postgres = builder.AddGamePostgres("postgres", settings);
var craftdb = postgres.AddGameDatabase("craftdb");
var botdb = postgres.AddGameDatabase("botdb");

// Known pairs and the rating, shared by all replicas of the Api. Losing the cache loses nothing, because Postgres holds everything.
var cache = builder.AddGameCache("cache", settings);

// Migrations run once and end, so that replicas of the Api never race for them.
var apiMigrations = builder.AddMigrations<Projects.CraftAspire_Api>("api-migrations")
    .WithReference(craftdb)
    .WaitFor(postgres);

// The bot's tables change with the bot, not with the game.
var botMigrations = builder.AddMigrations<Projects.CraftAspire_Bot>("bot-migrations")
    .WithReference(botdb)
    .WaitFor(postgres);

// The model server, separate for its memory and GPU. A restart or replacement only delays new pairs.
var inference = builder.AddHttpService<Projects.CraftAspire_Inference>("inference")
    .WithEnvironment("Inference__ApiKey", inferenceApiKey)
    .WithModel(settings)
    .WithPage("Model server", "/health")
    .WithIconName("BrainCircuit")
    .WithKeyCommand(inferenceApiKey);

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
    .WithPage("Players' API", "/scalar")
    .WithIconName("BeakerEdit")
    .WithPlayerTokenCommand(tokenKey)
    .WaitFor(postgres)
    .WaitFor(cache)
    .WaitForCompletion(apiMigrations);

// The bot's processes share the chats and find each other through the cache.
var orleans = builder.AddBotCluster(cache);

// Talks to Telegram: the only service that knows chats, keyboards and languages.
var bot = builder.AddHttpService<Projects.CraftAspire_Bot>("bot")
    .WithReplicas(settings.BotReplicas)
    .WithReference(botdb)
    .WithReference(orleans)
    .WithReference(api)
    .WithEnvironment("Tokens__Key", tokenKey)
    .WithPage("Chats and processes (Orleans)", "/orleans")
    .WithIconName("Bot")
    .WaitFor(postgres)
    .WaitFor(cache)
    .WaitForCompletion(botMigrations)
    .WaitFor(api);

apiMigrations.WithParentRelationship(api);
botMigrations.WithParentRelationship(bot);

api.WithPreviousTokenKey();
bot.WithTelegram(api, settings);
bot.WithDashboardLink();

builder.AddBenchmark("benchmark", "bench/Inference").WithParentRelationship(inference);
postgres.WithDeleteAllDataCommand(cache, settings);
builder.PublishWithCompose(settings);

builder.Build().Run();
