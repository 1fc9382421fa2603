import { api } from "./api.js";
import { startEdit, startReply } from "./composer.js";
import { menu } from "./dialogs.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { state } from "./state.js";
import { toast } from "./toast.js";

const quick = ["👍", "❤", "🔥", "🎉", "😁", "🤔"];

export function react(message, emoji) {
  return api.react(state.open, message.message_id, state.me.id, emoji).catch((problem) => toast(problem.message));
}

// What can be done with a message: react, reply, copy, edit, delete.
export function messageMenu(event, message) {
  if (getSelection().toString() || event.target.closest("a")) return;

  event.preventDefault();
  const isOwn = message.from?.id === state.me.id;
  const text = message.text ?? message.caption;
  const mine = (state.reactions.get(message.message_id) ?? []).find((each) => each.by === state.me.id)?.emoji;
  const entry = (choose, name, label, act, className) => h("button", { type: "button", role: "menuitem", class: className, onclick: choose(act) }, icon(name), label);
  menu(event.clientX, event.clientY, (choose) => [
    h("div", { class: "quick" }, ...quick.map((emoji) =>
      h("button", { type: "button", "aria-label": `React with ${emoji}`, onclick: choose(() => react(message, emoji === mine ? null : emoji)) }, emoji))),
    entry(choose, "reply", "Reply", () => startReply(message)),
    text && entry(choose, "copy", "Copy text", () => navigator.clipboard?.writeText(text)),
    isOwn && message.text && entry(choose, "pencil", "Edit", () => startEdit(message)),
    entry(choose, "trash", "Delete", () => api.remove(state.open, message.message_id), "danger"),
  ].filter(Boolean));
}
