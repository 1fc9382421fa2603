using CraftAspire.Api.Data;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddGameDatabase();

var app = builder.Build();

if (await app.MigratedInsteadAsync(args))
    return;

app.MapDefaultEndpoints();

app.Run();
