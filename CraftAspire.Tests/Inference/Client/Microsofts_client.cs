using System.ClientModel;
using System.ComponentModel;
using CraftAspire.Tests.Inference.Model;
using CraftAspire.Tests.Inference.Server;
using Microsoft.Extensions.AI;
using OpenAI;

namespace CraftAspire.Tests.Inference.Client;

/// <summary>Microsoft.Extensions.AI with its function invocation, as the application uses it.</summary>
public sealed class Microsofts_client(CraftMini model) : IClassFixture<CraftMini>
{
    private readonly List<(City City, int Days)> _asked = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task invokes_the_function_and_sends_its_result_back(bool streams)
    {
        using var client = Connect();
        var options = new ChatOptions
        {
            Temperature = 0,
            MaxOutputTokens = 64,
            ToolMode = ChatToolMode.RequireAny,
            Tools = [AIFunctionFactory.Create(Weather)],
        };
        ChatMessage[] question = [new(ChatRole.User, "How is the weather in Oslo?")];

        var answer = streams
            ? await client.GetStreamingResponseAsync(
                question, options, TestContext.Current.CancellationToken).ToChatResponseAsync(TestContext.Current.CancellationToken)
            : await client.GetResponseAsync(question, options, TestContext.Current.CancellationToken);

        _asked.ShouldNotBeEmpty();
        _asked.ShouldAllBe(call => call.City == City.Oslo || call.City == City.Almaty);
        var contents = answer.Messages.SelectMany(message => message.Contents).ToList();
        contents.OfType<FunctionCallContent>().First().Name.ShouldBe(nameof(Weather));
        contents.OfType<FunctionResultContent>().First().Result!.ToString().ShouldBe($"It rains in {_asked[0].City}.");
    }

    [Description("Tells the weather.")]
    private string Weather(City city, int days)
    {
        _asked.Add((city, days));
        return $"It rains in {city}.";
    }

    private IChatClient Connect()
    {
        var options = new OpenAIClientOptions { Endpoint = new Uri(model.Client.BaseAddress!, "v1") };
        return new OpenAIClient(new ApiKeyCredential(InferenceServer.ApiKey), options).GetChatClient("craft-mini").AsIChatClient()
            .AsBuilder().UseFunctionInvocation(configure: invoking => invoking.MaximumIterationsPerRequest = 3).Build();
    }

    [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))]
    internal enum City
    {
        Oslo,
        Almaty,
    }
}
