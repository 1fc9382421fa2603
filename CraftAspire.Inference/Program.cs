using CraftAspire.Inference.Server;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddModelServer();

var app = builder.Build();

app.MapDefaultEndpoints();
app.MapModelServer();

app.Run();
