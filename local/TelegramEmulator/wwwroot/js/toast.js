import { byId, h } from "./dom.js";
import { dialog } from "./dialogs.js";

// A short note that goes by itself.
export function toast(text) {
  const note = h("div", { class: "toast", dir: "auto" }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), 2_500 + 40 * text.length);
}

// What a bot answers to a tap.
export function showAnswer(answer, botName) {
  if (!answer.text) return;
  if (!answer.show_alert) {
    toast(answer.text);
    return;
  }
  dialog((close) => [
    h("h2", {}, botName),
    h("p", { dir: "auto" }, answer.text),
    h("div", { class: "actions" }, h("button", { class: "button primary", type: "button", onclick: close }, "OK")),
  ]);
}
