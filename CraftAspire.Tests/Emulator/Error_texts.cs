using TelegramEmulator.Wire;

namespace CraftAspire.Tests.Emulator;

public sealed class Error_texts(Error_texts.Mailbox mailbox) : IClassFixture<Error_texts.Mailbox>
{
    [Theory]
    [MemberData(nameof(Refusals.All), MemberType = typeof(Refusals))]
    public async Task are_Telegrams_own(string method, string arguments, string description)
    {
        var answer = await mailbox.Bot.CallWithJson(method, mailbox.Fill(arguments));

        answer.Description.ShouldBe(description);
        answer.Body.GetProperty("ok").GetBoolean().ShouldBeFalse();
        answer.Body.GetProperty("error_code").GetInt32().ShouldBe((int)answer.Status);
    }

    /// <summary>A person who has written, and two messages of the bot.</summary>
    public sealed class Mailbox : IAsyncLifetime
    {
        private TelegramWorld _world = null!;
        private Message _mail = null!;
        private Message _photo = null!;
        private Person _ada = null!;

        public RawBot Bot { get; private set; } = null!;

        public string Fill(string arguments) => arguments
            .Replace("$ada", $"{_ada.Id}", StringComparison.Ordinal)
            .Replace("$mail", $"{_mail.MessageId}", StringComparison.Ordinal)
            .Replace("$photo", $"{_photo.MessageId}", StringComparison.Ordinal)
            .Replace("$long", new string('x', 4_097), StringComparison.Ordinal);

        public async ValueTask InitializeAsync()
        {
            _world = await TelegramWorld.Start();
            Bot = new RawBot(_world);
            _ada = await _world.NewPerson();
            var sent = await _ada.Seat.SendsPhoto(Pictures.Dot);
            await Bot.Call("sendMessage", new { chat_id = _ada.Id, text = "*mail*", parse_mode = "MarkdownV2" });
            await Bot.Call("sendPhoto", new { chat_id = _ada.Id, photo = sent.Photo![0].FileId });
            (_mail, _photo) = ((await _ada.Messages())[1], (await _ada.Messages())[2]);
        }

        public async ValueTask DisposeAsync()
        {
            Bot.Dispose();
            await _world.DisposeAsync();
        }
    }
}
