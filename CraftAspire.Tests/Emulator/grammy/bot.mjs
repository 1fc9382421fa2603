// A small grammY bot. It plays with whoever writes and prints what it saw, one JSON object a line.
import { Bot, GrammyError, InlineKeyboard, InputFile, InputMediaBuilder } from "grammy";

const [, , apiRoot, token] = process.argv;
const bot = new Bot(token, { client: { apiRoot } });
const say = (what) => console.log(JSON.stringify(what));

bot.command("start", (ctx) => ctx.reply("<b>Choose</b>", { parse_mode: "HTML", reply_markup: new InlineKeyboard().text("💧 Water", "w") }));

bot.callbackQuery("w", async (ctx) => {
  await ctx.editMessageText("✅ Water");
  await ctx.answerCallbackQuery({ text: "Taken" });
});

bot.command("photo", (ctx) => ctx.replyWithPhoto(new InputFile(Buffer.from(ctx.match, "base64"), "dot.png"), { caption: "Dot" }));

bot.command("file", (ctx) => ctx.replyWithDocument(new InputFile(Buffer.from("water"), ctx.match)));

bot.command("album", (ctx) => {
  const dot = () => new InputFile(Buffer.from(ctx.match, "base64"), "dot.png");
  return ctx.replyWithMediaGroup([InputMediaBuilder.photo(dot(), { caption: "Two" }), InputMediaBuilder.photo(dot())]);
});

bot.command("break", async (ctx) => {
  try {
    await ctx.reply("<b>x</i>", { parse_mode: "HTML" });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    await ctx.reply(`${error.error_code} ${error.description}`);
  }
});

bot.catch((error) => say({ error: String(error.error) }));
bot.start({ onStart: (me) => say({ started: me.username }) });
process.stdin.on("end", () => bot.stop()).resume();
