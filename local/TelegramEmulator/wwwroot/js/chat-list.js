import { avatar, nameOf } from "./avatar.js";
import { byId, h } from "./dom.js";
import { preview, timeOf } from "./format.js";
import { state } from "./state.js";

// How a chat is called on this person's screen: the bot's name, or the group's title.
export const otherOf = (chat) => chat.chat.type === "private" ? chat.bots[0] ?? chat.chat : chat.chat;

export function drawChatList(onOpen) {
  const chats = [...state.chats.values()].filter((each) => !each.migrated_to).sort((a, b) => b.version - a.version);
  byId("chat-list").replaceChildren(...chats.map((chat) => item(chat, onOpen)));
}

function item(chat, onOpen) {
  const unread = state.unread.get(chat.key) ?? 0;
  const last = chat.last;
  const sender = last?.from && chat.chat.type !== "private" ? `${last.from.id === state.me.id ? "You" : last.from.first_name}: ` : "";
  return h("button", { class: "chat-item", type: "button", "aria-current": String(chat.key === state.open), onclick: () => onOpen(chat.key) },
    avatar(otherOf(chat), 50),
    h("span", { class: "rows" },
      h("span", { class: "row" }, h("span", { class: "title" }, nameOf(otherOf(chat))), last && h("span", { class: "when" }, timeOf(last.edit_date ?? last.date))),
      h("span", { class: "row" },
        h("span", { class: "preview", dir: "auto" }, last ? `${sender}${preview(last)}`.slice(0, 120) : "No messages yet"),
        unread > 0 && h("span", { class: "badge" }, String(unread)))));
}
