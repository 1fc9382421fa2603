import { api } from "./api.js";
import { askToSend } from "./attach.js";
import { nameOf } from "./avatar.js";
import { commandList, hasCommands, matching } from "./commands.js";
import { byId, h } from "./dom.js";
import { preview } from "./format.js";
import { icon } from "./icons.js";
import { inOrder } from "./order.js";
import { openChat, state } from "./state.js";
import { toast } from "./toast.js";

const isTouch = matchMedia("(pointer: coarse)").matches;
const longest = 4_096;
let field = null;
let list = null;
let selected = -1;

// The place to write; or one big button where writing is not possible yet.
export function drawComposer() {
  const chat = openChat();
  const before = keep();
  list = null;
  field = null;
  if (!chat) byId("composer").replaceChildren();
  else if (chat.migrated_to) byId("composer").replaceChildren(big("This group is a supergroup now", () => {}));
  else if (chat.is_blocked) byId("composer").replaceChildren(big("Unblock", () => api.block(chat.key, false)));
  else if (chat.chat.type === "private" && !chat.is_started) byId("composer").replaceChildren(big("Start", () => send("/start")));
  else drawField(chat.key, before);
}

// Every chat keeps what was begun in it. In the same chat the cursor stays where it was as well.
function keep() {
  if (!field) return null;
  if (field.dataset.editing === undefined) state.drafts.set(field.dataset.chat, field.value);
  return {
    chat: field.dataset.chat,
    value: field.value,
    start: field.selectionStart,
    end: field.selectionEnd,
    hadFocus: document.activeElement === field,
  };
}

// Sends a text, a long one in pieces; true when all of it arrived.
export async function send(text, { replyTo = null, editing = null } = {}) {
  const chat = state.open;
  try {
    for (const [index, piece] of pieces(text).entries()) {
      const message = { person: state.me.id, text: piece, reply_to: index === 0 ? replyTo?.message_id : undefined };
      await inOrder(() => editing ? api.edit(chat, editing.message_id, message) : api.write(chat, message));
    }
    return true;
  } catch (problem) {
    toast(problem.message);
    return false;
  }
}

function pieces(text) {
  const found = [];
  for (let begin = 0; begin < text.length;) {
    // A pair of surrogates stays together.
    const end = begin + longest - (/[\uD800-\uDBFF]/.test(text[begin + longest - 1] ?? "") ? 1 : 0);
    found.push(text.slice(begin, end));
    begin = end;
  }
  return found;
}

export function startReply(message) {
  if (!field) return;
  Object.assign(state, { replyTo: message, editing: null });
  drawComposer();
  field?.focus();
}

export function startEdit(message) {
  if (!field) return;
  keep();
  Object.assign(state, { replyTo: null, editing: message });
  drawComposer();
  field.value = message.text;
  drawSend();
  field.focus();
}

const big = (label, act) => h("button", { class: "start", type: "button", onclick: act }, label);

function drawField(chat, before) {
  const draft = before?.chat === chat ? before.value : state.drafts.get(chat) ?? "";
  field = h("textarea", {
    rows: 1, placeholder: "Message", "aria-label": "Message", value: draft, enterKeyHint: isTouch ? "enter" : "send", dir: "auto",
    "data-chat": chat, "data-editing": state.editing !== null,
    oninput: () => { selected = -1; drawCommands(); drawSend(); }, onkeydown: onKey, onpaste: onPaste,
  });
  const picker = h("input", { type: "file", hidden: true, multiple: true, onchange: () => {
    askToSend([...picker.files]);
    picker.value = "";
  } });
  byId("composer").replaceChildren(h("form", { onsubmit: submit },
    h("div", { class: "field" }, about(),
      h("div", { class: "line" },
        hasCommands() && h("button",
          { class: "menu-button", type: "button", "aria-label": "Commands", onclick: toggleMenu }, icon("menu"), "Menu"),
        field,
        h("button", {
          class: "icon-button", type: "button", title: "Attach a photo or a file", "aria-label": "Attach a photo or a file",
          onclick: () => picker.click(),
        }, icon("attach")), picker)),
    h("button", { class: "send", id: "send", type: "submit", "aria-label": "Send" }, icon("send"))));
  drawSend();
  if (!isTouch || before?.hadFocus) field.focus();
  if (before?.chat === chat) field.setSelectionRange(before.start, before.end);
}

// Says what is being answered or edited.
function about() {
  const target = state.editing ?? state.replyTo;
  return target && h("div", { class: "about" },
    h("div", { class: "quoted" },
      h("b", {}, state.editing ? "Edit message" : `Reply to ${target.from ? nameOf(target.from) : "channel"}`),
      preview(target).slice(0, 120)),
    h("button", { class: "icon-button", type: "button", "aria-label": "Cancel", onclick: clear }, icon("close")));
}

function clear() {
  if (state.editing && field) field.value = state.drafts.get(field.dataset.chat) ?? "";
  Object.assign(state, { replyTo: null, editing: null });
  drawComposer();
}

async function submit(event) {
  event?.preventDefault();
  const text = field.value.trim();
  if (!text) return;

  const { replyTo, editing } = state;
  if (!editing) field.value = "";
  clear();
  // What was typed is not lost when the emulator does not take it.
  if (await send(text, { replyTo, editing }) || !field || field.value) return;
  field.value = text;
  drawSend();
}

function onKey(event) {
  const fitting = list && !list.hidden ? matching(field.value) : [];
  if (event.key === "Escape") {
    if (list) toggleMenu();
    else clear();
  } else if (fitting.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    selected = (selected + (event.key === "ArrowDown" ? 1 : -1) + fitting.length) % fitting.length;
    drawCommands();
  } else if (fitting.length > 0 && selected >= 0 && (event.key === "Enter" || event.key === "Tab")) {
    event.preventDefault();
    choose(fitting[selected]);
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !isTouch) {
    event.preventDefault();
    submit();
  }
}

function onPaste(event) {
  const files = [...(event.clipboardData?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  askToSend(files);
}

function drawCommands(isForced = false) {
  list?.remove();
  list = isForced || /^\/\w*$/.test(field.value) ? commandList(isForced ? "/" : field.value, selected, choose) : null;
  if (list) byId("composer").append(list);
}

function toggleMenu() {
  const isOpen = list !== null;
  list?.remove();
  list = null;
  if (!isOpen) drawCommands(true);
}

function choose(command) {
  toggleMenu();
  field.value = "";
  drawSend();
  send(`/${command.command}`);
}

function drawSend() {
  byId("send").disabled = field.value.trim() === "";
}
