using TelegramEmulator;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

builder.AddEmulator();

var app = builder.Build();

app.MapEmulator();

app.Run();
