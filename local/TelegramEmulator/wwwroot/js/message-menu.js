import { api } from "./api.js";
import { startEdit, startReply } from "./composer.js";
import { confirm, menu } from "./dialogs.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { openChat, state } from "./state.js";
import { toast } from "./toast.js";

const quick = ["👍", "👎", "❤", "🔥", "🎉", "😁"];

const longPress = 450;

export function react(message, emoji) {
  return api.react(state.open, message.message_id, state.me.id, emoji).catch((problem) => toast(problem.message));
}

// What can be done with a message: react, reply, copy, edit, delete.
export function messageMenu(x, y, message) {
  const isOwn = message.from?.id === state.me.id;
  const text = message.text ?? message.caption;
  const mine = (state.reactions.get(message.message_id) ?? []).find((each) => each.by === state.me.id)?.emoji;
  const entry = (choose, name, label, act, className) =>
    h("button", { type: "button", role: "menuitem", class: className, onclick: choose(act) }, icon(name), label);
  menu(x, y, (choose) => [
    h("div", { class: "quick" }, ...quick.map((emoji) => h("button", {
      type: "button", role: "menuitemcheckbox", "aria-checked": String(emoji === mine), "aria-label": `React with ${emoji}`,
      onclick: choose(() => react(message, emoji === mine ? null : emoji)),
    }, emoji))),
    entry(choose, "reply", "Reply", () => startReply(message)),
    text && entry(choose, "copy", "Copy text", () => navigator.clipboard?.writeText(text)),
    isOwn && message.text && entry(choose, "pencil", "Edit", () => startEdit(message)),
    // As in Telegram: for both in a private chat, in a group what is one's own.
    (isOwn || openChat()?.chat.type === "private")
      && entry(choose, "trash", "Delete", () => confirm("Delete this message?", "Delete", () => remove(message)), "danger"),
  ].filter(Boolean));
}

const remove = (message) => api.remove(state.open, message.message_id, state.me.id).catch((problem) => toast(problem.message));

// A right click, a long press or the button beside the message opens the menu.
export function offerMenu(item, message) {
  let timer = 0;
  let from = null;
  const cancel = () => clearTimeout(timer);
  item.addEventListener("contextmenu", (event) => {
    if (getSelection().toString() || event.target.closest("a")) return;
    event.preventDefault();
    cancel();
    if (event.pointerType !== "touch") messageMenu(event.clientX, event.clientY, message);
  });
  item.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || !event.target.closest(".bubble")) return;
    from = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      navigator.vibrate?.(12);
      // The finger that opened the menu does not also press what lies under it.
      item.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => item.removeEventListener("click", swallow, { capture: true }), 1_000);
      messageMenu(from.x, from.y, message);
    }, longPress);
  });
  item.addEventListener("pointermove", (event) => from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 10 && cancel());
  item.addEventListener("pointerup", cancel);
  item.addEventListener("pointercancel", cancel);
}

const swallow = (event) => {
  event.preventDefault();
  event.stopPropagation();
};
