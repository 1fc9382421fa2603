import { api } from "./api.js";
import { h } from "./dom.js";
import { state } from "./state.js";

let commands = [];

export const hasCommands = () => commands.length > 0;

export async function loadCommands() {
  commands = await api.commands(state.open, state.me.id);
}

// The list above the field: all commands, or those that begin with what is typed.
export function commandList(typed, selected, onChoose) {
  const fitting = matching(typed);
  const box = { class: "commands", role: "listbox", "aria-label": "Commands", hidden: fitting.length === 0 };
  return h("div", box, ...fitting.map((each, index) =>
    h("button", { type: "button", role: "option", "aria-selected": String(index === selected), onclick: () => onChoose(each) },
      h("b", {}, `/${each.command}`), h("span", { dir: "auto" }, each.description))));
}

export const matching = (typed) => commands.filter((each) => `/${each.command}`.startsWith(typed.toLowerCase()));
