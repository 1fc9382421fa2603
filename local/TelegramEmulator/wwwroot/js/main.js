import { api } from "./api.js";
import { askToSend } from "./attach.js";
import { avatar, nameOf } from "./avatar.js";
import { apply } from "./changes.js";
import { drawChatHead } from "./chat-head.js";
import { drawChatList, newestFirst } from "./chat-list.js";
import { loadCommands } from "./commands.js";
import { drawComposer, send, startReply } from "./composer.js";
import { byId, h } from "./dom.js";
import { newGroup } from "./groups.js";
import { icon } from "./icons.js";
import { messageMenu, offerMenu, react } from "./message-menu.js";
import * as list from "./message-list.js";
import { choosePerson } from "./people.js";
import { addressOf, openChat, readAddress, state } from "./state.js";
import { listen } from "./stream.js";
import { readChats, readMessages, startOver } from "./sync.js";
import { toast } from "./toast.js";

const actions = { command: (text) => send(text), menu: messageMenu, offerMenu, reply: startReply, react, show: list.show };
const botPoll = 1_500;
const isNarrow = () => matchMedia("(max-width: 720px)").matches;
let latest = 0;
let isLost = false;

async function begin() {
  const { person, chat } = readAddress();
  state.me = person && await api.person(person).catch(() => null);
  if (!state.me) {
    say("Choose who plays.");
    return choosePerson({ isFixed: true });
  }

  document.title = nameOf(state.me);
  drawAccount();
  byId("new-group").hidden = false;
  byId("new-group").append(icon("pencil"));
  byId("new-group").addEventListener("click", () => newGroup(async (group) => { await loadChats(); await open(group.key); }));
  list.watchScrolling();
  watchDrops();
  addEventListener("popstate", () => open(readAddress().chat, { isQuiet: true }));
  await waitForBot();
  state.open = chat;
  // Everything is read once the stream runs: what happens from then on arrives by itself, and nothing falls between the two.
  listen({ onChange, onConnected: (version) => onConnected(version).catch((problem) => toast(problem.message)), onLost, onRefused });
}

// Until a bot has called for the first time there is nobody to chat with.
async function waitForBot() {
  for (let bots = await api.bots(); ; bots = await api.bots().catch(() => [])) {
    for (const bot of bots) await api.openPrivate(state.me.id, bot.profile.id);
    if (bots.length > 0) return say(null);
    say("Waiting for a bot.", h("span", {}, "Its base URL is"), h("code", {}, location.origin));
    await new Promise((resolve) => setTimeout(resolve, botPoll));
  }
}

async function loadChats() {
  await readChats();
  drawChatList(open);
}

async function open(key, { isQuiet = false } = {}) {
  byId("app").classList.toggle("in-chat", Boolean(key));
  if (key !== state.open) Object.assign(state, { open: key, replyTo: null, editing: null });
  if (!key) return drawChatList(open);

  state.unread.delete(key);
  history[isQuiet ? "replaceState" : "pushState"](null, "", addressOf(state.me.id, key));
  const held = await readMessages(key, loadCommands);
  if (!held) return;

  drawChatHead(null, back);
  drawComposer();
  drawChatList(open);
  list.drawAll(actions);
  drawEmpty();
  held.forEach(onChange);
}

const openFirst = () => isNarrow() ? back() : open(newestFirst()[0]?.key ?? null, { isQuiet: true });

const back = () => {
  history.pushState(null, "", addressOf(state.me.id));
  open(null);
};

function onChange(change) {
  latest = Math.max(latest, change.version);
  const wasStarted = openChat()?.is_started;
  apply(change, {
    actions,
    onAction: (action) => drawChatHead(action, back),
    onChat,
    onStale: loadChats,
    onCommands: async () => { await Promise.all([loadCommands(), loadChats()]); drawComposer(); drawEmpty(); },
  });
  if (openChat()?.is_started !== wasStarted) drawComposer();
  drawChatList(open);
  drawEmpty();
}

// Who is in a chat or what kind it is has changed; or it is new, or gone.
async function onChat(key) {
  await loadChats();
  if (key !== state.open) return;
  const movedTo = state.chats.get(key)?.migrated_to;
  if (movedTo) return open(String(movedTo));
  if (!state.chats.has(key)) return openFirst();
  drawChatHead(null, back);
  drawComposer();
}

// The stream runs, for the first time or after a break: what stands is read anew.
async function onConnected(version) {
  const isFirst = state.chats.size === 0;
  if (version < latest) startOver();
  latest = version;
  isLost = false;
  await loadChats();
  if (state.open && state.chats.has(state.open)) await open(state.open, { isQuiet: true });
  else if (isFirst || state.open) await open(newestFirst()[0]?.key ?? null, { isQuiet: true });
}

function onLost() {
  isLost = true;
  // A short break, as of a tab that comes back, needs no words.
  setTimeout(() => isLost && !document.hidden && drawChatHead("connecting", back), 1_000);
}

// The emulator does not know this person any more: it began with an empty world.
async function onRefused() {
  const isUnknown = await api.person(state.me.id).then(() => false, (problem) => problem.status === 404);
  if (isUnknown) location.assign("/");
}

function drawAccount() {
  byId("account").replaceChildren(
    avatar(state.me, 40),
    h("div", { class: "names" }, h("div", { class: "title" }, nameOf(state.me)), h("div", { class: "subtitle" }, "you, in this tab")),
    h("button", {
      class: "icon-button", type: "button", title: "Another person", "aria-label": "Another person",
      onclick: () => choosePerson({ isFixed: false }),
    }, icon("swap")));
}

function drawEmpty() {
  const chat = openChat();
  if (!chat || state.messages.size > 0) say(null);
  else if (chat.description) say("What can this bot do?", h("p", {}, chat.description));
  else say("No messages here yet…");
}

function say(text, ...details) {
  byId("nothing").hidden = !text;
  byId("nothing").replaceChildren(h("b", {}, text ?? ""), ...details);
}

function watchDrops() {
  byId("chat").addEventListener("dragover", (event) => event.preventDefault());
  byId("chat").addEventListener("drop", (event) => {
    event.preventDefault();
    askToSend([...event.dataTransfer.files]);
  });
}

begin().catch((problem) => toast(problem.message));
