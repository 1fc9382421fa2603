using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CraftAspire.Tests.Inference.Engine;

namespace CraftAspire.Tests.Inference.Server;

public sealed class The_http_layer : IAsyncLifetime
{
    private InferenceServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await InferenceServer.StartReady(new ScriptedModel());

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("GET", "/v1/model", 404, "unknown_path")]
    [InlineData("POST", "/v1/completions", 404, "unknown_path")]
    [InlineData("GET", "/v1/chat/completions", 405, "method_not_allowed")]
    [InlineData("GET", "/v1/models/gpt-9", 404, "model_not_found")]
    public async Task answers_wrong_addresses_in_openais_form(string method, string path, int status, string code) =>
        await ShouldRefuse(new HttpRequestMessage(new HttpMethod(method), path), status, code);

    [Fact]
    public Task refuses_a_long_address() =>
        ShouldRefuse(new HttpRequestMessage(HttpMethod.Get, "/v1/models?x=" + new string('x', 20_000)), 414, "uri_too_long");

    [Fact]
    public async Task refuses_large_headers()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        request.Headers.Add("X-Large", new string('x', 60_000));

        await ShouldRefuse(request, 431, "headers_too_large");
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json; charset=utf-16", null)]
    [InlineData("application/json", "gzip")]
    public async Task refuses_a_foreign_body(string type, string? encoding)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Chat.Scripted().ToJsonString()));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        await ShouldRefuse(
            new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = content }, 415, "unsupported_media_type");
    }

    [Fact]
    public async Task names_one_model()
    {
        var model = JsonNode.Parse(await _server.Client.GetStringAsync("/v1/models/scripted", TestContext.Current.CancellationToken))!;

        model["id"]!.GetValue<string>().ShouldBe("scripted");
    }

    [Fact]
    public async Task gives_every_request_an_id()
    {
        var first = await _server.Ask(Chat.Scripted());
        var second = await _server.Client.GetAsync("/v1/nothing", TestContext.Current.CancellationToken);

        var ids = new[] { first, second }.Select(answer => answer.Headers.GetValues("x-request-id").Single()).ToList();
        ids.ShouldAllBe(id => id.StartsWith("req_"));
        ids.Distinct().Count().ShouldBe(2);
    }

    private async Task ShouldRefuse(HttpRequestMessage request, int status, string code)
    {
        var answer = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        var error = (await InferenceServer.Json(answer))["error"]!;
        error["code"]!.GetValue<string>().ShouldBe(code);
        error["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }
}
