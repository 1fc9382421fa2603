import { api } from "./api.js";
import { nameOf } from "./avatar.js";
import { commandList, hasCommands, matching } from "./commands.js";
import { byId, h } from "./dom.js";
import { preview } from "./format.js";
import { icon } from "./icons.js";
import { openChat, state } from "./state.js";
import { toast } from "./toast.js";

const isTouch = matchMedia("(pointer: coarse)").matches;
let field = null;
let list = null;
let selected = -1;

// The place to write; or one big button where writing is not possible yet.
export function drawComposer() {
  const chat = openChat();
  const draft = field?.value ?? "";
  list = null;
  if (!chat) byId("composer").replaceChildren();
  else if (chat.migrated_to) byId("composer").replaceChildren(big("This group is a supergroup now", () => {}));
  else if (chat.is_blocked) byId("composer").replaceChildren(big("Unblock", () => api.block(chat.key, false)));
  else if (chat.chat.type === "private" && !chat.is_started) byId("composer").replaceChildren(big("Start", () => send("/start")));
  else drawField(draft);
}

export async function send(text) {
  const { replyTo, editing } = state;
  const message = { person: state.me.id, text, reply_to: replyTo?.message_id };
  try {
    await (editing ? api.edit(state.open, editing.message_id, message) : api.write(state.open, message));
    return true;
  } catch (problem) {
    toast(problem.message);
    return false;
  }
}

export function startReply(message) {
  Object.assign(state, { replyTo: message, editing: null });
  drawComposer();
  field?.focus();
}

export function startEdit(message) {
  Object.assign(state, { replyTo: null, editing: message });
  drawComposer();
  field.value = message.text;
  field.focus();
}

export async function sendFile(file) {
  const form = new FormData();
  form.append("file", file);
  form.append("person", state.me.id);
  const isPicture = ["image/png", "image/jpeg", "image/webp", "image/gif"].includes(file.type);
  await api.upload(state.open, isPicture ? "photos" : "documents", form).catch((problem) => toast(problem.message));
}

const big = (label, act) => h("button", { class: "start", type: "button", onclick: act }, label);

function drawField(draft) {
  field = h("textarea", {
    rows: 1, placeholder: "Message", "aria-label": "Message", maxLength: 4096, value: draft, enterKeyHint: "send",
    oninput: () => { selected = -1; drawCommands(); drawSend(); }, onkeydown: onKey, onpaste: onPaste,
  });
  const picker = h("input", { type: "file", hidden: true, multiple: true, onchange: async () => {
    for (const file of picker.files) await sendFile(file);
    picker.value = "";
  } });
  byId("composer").replaceChildren(h("form", { onsubmit: submit },
    h("div", { class: "field" }, about(),
      h("div", { class: "line" },
        hasCommands() && h("button", { class: "menu-button", type: "button", "aria-label": "Commands", onclick: toggleMenu }, icon("menu"), "Menu"),
        field,
        h("button", { class: "icon-button", type: "button", title: "Attach a file", "aria-label": "Attach a file", onclick: () => picker.click() }, icon("attach")), picker)),
    h("button", { class: "send", id: "send", type: "submit", "aria-label": "Send" }, icon("send"))));
  drawSend();
  if (!isTouch) field.focus();
}

// Says what is being answered or edited.
function about() {
  const target = state.editing ?? state.replyTo;
  return target && h("div", { class: "about" },
    h("div", { class: "quoted" }, h("b", {}, state.editing ? "Edit message" : `Reply to ${target.from ? nameOf(target.from) : "channel"}`), preview(target).slice(0, 120)),
    h("button", { class: "icon-button", type: "button", "aria-label": "Cancel", onclick: clear }, icon("close")));
}

function clear() {
  const wasEditing = state.editing;
  Object.assign(state, { replyTo: null, editing: null });
  if (wasEditing && field) field.value = "";
  drawComposer();
}

async function submit(event) {
  event?.preventDefault();
  const text = field.value.trim();
  if (!text || !(await send(text))) return;

  field.value = "";
  clear();
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
  files.forEach(sendFile);
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

async function choose(command) {
  toggleMenu();
  field.value = "";
  await send(`/${command.command}`);
  drawSend();
}

function drawSend() {
  byId("send").disabled = field.value.trim() === "";
}
