using CraftAspire.Inference.Hosting;
using CraftAspire.Inference.Http;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddModel();

var app = builder.Build();

app.MapDefaultEndpoints();
app.MapInference();

app.Run();
