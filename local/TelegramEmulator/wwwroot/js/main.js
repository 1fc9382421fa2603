import { api } from "./api.js";
import { avatar, nameOf } from "./avatar.js";
import { apply } from "./changes.js";
import { drawChatHead } from "./chat-head.js";
import { drawChatList } from "./chat-list.js";
import { loadCommands } from "./commands.js";
import { drawComposer, send, sendFile, startReply } from "./composer.js";
import { byId, h } from "./dom.js";
import { newGroup } from "./groups.js";
import { icon } from "./icons.js";
import { messageMenu, react } from "./message-menu.js";
import * as list from "./message-list.js";
import { choosePerson } from "./people.js";
import { addressOf, openChat, readAddress, state } from "./state.js";
import { listen } from "./stream.js";
import { toast } from "./toast.js";

const actions = { command: (text) => send(text), menu: messageMenu, reply: startReply, react, show: list.show };
const botPoll = 1_500;
let wasLost = false;

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
  await loadChats();
  const first = state.chats.has(chat) ? chat : [...state.chats.keys()][0];
  listen({ onChange, onConnected, onLost: () => { wasLost = true; drawChatHead("connecting", back); } });
  await open(first, { isQuiet: true });
}

// Until a bot has called for the first time there is nobody to chat with.
async function waitForBot() {
  for (let bots = await api.bots(); ; bots = await api.bots().catch(() => [])) {
    for (const bot of bots) await api.openPrivate(state.me.id, bot.profile.id);
    if (bots.length > 0) return say(null);
    say("Waiting for a bot.", `${location.origin}`);
    await new Promise((resolve) => setTimeout(resolve, botPoll));
  }
}

async function loadChats() {
  state.chats = new Map((await api.chats(state.me.id)).map((each) => [each.key, each]));
  drawChatList(open);
}

async function open(key, { isQuiet = false } = {}) {
  byId("app").classList.toggle("in-chat", Boolean(key));
  if (!key) return drawChatList(open);

  Object.assign(state, { open: key, replyTo: null, editing: null });
  state.unread.delete(key);
  history[isQuiet ? "replaceState" : "pushState"](null, "", addressOf(state.me.id, key));
  const page = await api.messages(key);
  if (state.open !== key) return;

  state.messages = new Map(page.messages.map((each) => [each.message.message_id, each.message]));
  state.reactions = new Map(page.messages.map((each) => [each.message.message_id, each.reactions]));
  await loadCommands();
  drawChatHead(null, back);
  drawComposer();
  drawChatList(open);
  list.drawAll(actions);
  drawEmpty();
}

const back = () => {
  state.open = null;
  history.pushState(null, "", addressOf(state.me.id));
  open(null);
};

function onChange(change) {
  const before = openChat();
  const wasStarted = before?.is_started;
  apply(change, {
    actions,
    onAction: (action) => drawChatHead(action, back),
    onChat: async (key) => {
      await loadChats();
      if (key === state.open && state.chats.get(key)?.migrated_to) return open(String(state.chats.get(key).migrated_to));
      if (key === state.open && !state.chats.has(key)) return open([...state.chats.keys()][0]);
      drawChatHead(null, back);
      if (key === state.open) drawComposer();
    },
    onCommands: async () => { await loadCommands(); drawComposer(); },
  });
  if (openChat()?.is_started !== wasStarted) drawComposer();
  drawChatList(open);
  drawEmpty();
}

// After a break whatever was missed is read anew.
async function onConnected() {
  if (!wasLost) return;
  wasLost = false;
  state.me = await api.person(state.me.id).catch(() => null);
  if (!state.me) return location.assign("/");
  await waitForBot();
  await loadChats();
  await open(state.open ?? [...state.chats.keys()][0], { isQuiet: true });
}

function drawAccount() {
  byId("account").replaceChildren(
    avatar(state.me, 40),
    h("div", { class: "names" }, h("div", { class: "title" }, nameOf(state.me)), h("div", { class: "subtitle" }, "this tab")),
    h("button", { class: "icon-button", type: "button", title: "Another person", "aria-label": "Another person", onclick: () => choosePerson({ isFixed: false }) }, icon("swap")));
}

const drawEmpty = () => say(openChat() && state.messages.size === 0 ? "No messages here yet…" : null, "");

function say(text, detail) {
  byId("nothing").hidden = !text;
  byId("nothing").replaceChildren(h("b", {}, text ?? ""), ...(detail ? [h("span", {}, "Its base URL is"), h("code", {}, detail)] : []));
}

function watchDrops() {
  byId("chat").addEventListener("dragover", (event) => event.preventDefault());
  byId("chat").addEventListener("drop", (event) => {
    event.preventDefault();
    [...event.dataTransfer.files].forEach(sendFile);
  });
}

begin().catch((problem) => toast(problem.message));
