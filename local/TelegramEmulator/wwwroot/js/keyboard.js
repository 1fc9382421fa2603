import { api } from "./api.js";
import { h } from "./dom.js";
import { link } from "./format.js";
import { inOrder } from "./order.js";
import { state } from "./state.js";
import { toast } from "./toast.js";

const waiting = new Map();
const patience = 10_000;

// The buttons below a message.
export function keyboard(message) {
  if (!message.reply_markup) return null;
  return h("div", { class: "keyboard" }, ...message.reply_markup.inline_keyboard.map((row) =>
    h("div", { class: "keys" }, ...row.map((button) => key(message, button)))));
}

function key(message, button) {
  const label = h("span", {}, button.text);
  if (button.url) return link(button.url, [label], "key link");

  const isWaiting = [...waiting.values()].some((each) => each.message === message.message_id && each.data === button.callback_data);
  return h("button", {
    class: isWaiting ? "key waiting" : "key",
    type: "button",
    title: button.text,
    onclick: (event) => button.callback_data === undefined
      ? toast("This kind of button works in Telegram only.")
      : tap(event.currentTarget, message, button.callback_data),
  }, label);
}

async function tap(element, message, data) {
  const chat = state.open;
  element.classList.add("waiting");
  navigator.vibrate?.(8);
  try {
    const { query_id: id } = await inOrder(() => api.tap(chat, message.message_id, state.me.id, data));
    waiting.set(id, { element, message: message.message_id, data });
    setTimeout(() => settle(id), patience);
  } catch (problem) {
    element.classList.remove("waiting");
    toast(problem.message);
  }
}

// Ends the shimmer of a tapped button, also where an edit has drawn the button anew.
export function settle(id) {
  const tapped = waiting.get(id);
  if (!tapped) return;

  waiting.delete(id);
  tapped.element.classList.remove("waiting");
  document.querySelectorAll(`[data-id="${tapped.message}"] .key.waiting`).forEach((each) => each.classList.remove("waiting"));
}
