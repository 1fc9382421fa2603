// A grammY bot that plays as CraftAspire's does: the first tap marks a thing, the second one asks the game over HTTP and edits
// the board. Its state is in memory only, which is the least work a bot can do.
import { Bot, InlineKeyboard } from 'grammy';
import { run, sequentialize } from '@grammyjs/runner';

const { TOKEN, API_ROOT, GAME } = process.env;
const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT.replace(/\/$/, '') } });
const boards = new Map();

const keyboard = (board) => {
  const rows = new InlineKeyboard();
  board.things.forEach((thing, index) => {
    const label = `${thing.emoji} ${thing.name}`;
    rows.text(board.selected?.id === thing.id ? `✅ ${label}` : label, `t:${thing.id}`);
    if (index % 3 === 2) rows.row();
  });
  return rows;
};

const textOf = (board) => {
  const shown = (element) => `${element.emoji} ${element.name}`;
  const results = board.results.map((r) => `${shown(r.first)} + ${shown(r.second)} = ${shown(r.element)}`);
  const hint = board.selected ? `👉 <b>${board.selected.emoji} ${board.selected.name}</b> + …` : 'Tap two elements to combine them.';
  return `🎒 ${board.things.length} elements\n\n${results.join('\n')}\n${hint}`;
};

const call = async (path, body, key) => {
  const answer = await fetch(`${GAME}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(`The game answered ${answer.status}`);
  return answer.json();
};

bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));

bot.command('start', async (ctx) => {
  const started = await call('start');
  const board = { things: started.elements, selected: null, results: [] };
  boards.set(ctx.chat.id, board);
  await ctx.reply(textOf(board), { parse_mode: 'HTML', reply_markup: keyboard(board) });
});

bot.callbackQuery(/^t:(\d+)$/, async (ctx) => {
  const board = boards.get(ctx.chat.id);
  const thing = board.things.find((each) => each.id === Number(ctx.match[1]));
  if (board.selected) {
    const made = await call('combine', { first: board.selected.id, second: thing.id }, `tg-${ctx.me.id}-${ctx.update.update_id}`);
    board.selected = null;
    board.results = [made, ...board.results.slice(0, 2)];
    if (made.isNew) board.things.unshift(made.element);
  } else {
    board.selected = thing;
  }
  await Promise.all([
    ctx.answerCallbackQuery(),
    ctx.editMessageText(textOf(board), { parse_mode: 'HTML', reply_markup: keyboard(board) }),
  ]);
});

bot.catch((failure) => console.error(failure.error));
await bot.init();
run(bot);
console.log('ready');
