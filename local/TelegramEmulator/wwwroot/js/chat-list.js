import { avatar, nameOf } from "./avatar.js";
import { byId, h } from "./dom.js";
import { preview, serviceNote, timeOf } from "./format.js";
import { state } from "./state.js";

// How a chat is called on this person's screen: the bot's name, or the group's title.
export const otherOf = (chat) => chat.chat.type === "private" ? chat.bots[0] ?? chat.chat : chat.chat;

// Chats as Telegram orders them: by the newest message; an edit or somebody typing moves nothing.
export const newestFirst = () => [...state.chats.values()].filter((each) => !each.migrated_to)
  .sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0) || b.version - a.version);

export function drawChatList(onOpen) {
  const focused = byId("chat-list").contains(document.activeElement) ? document.activeElement.dataset.key : null;
  byId("chat-list").replaceChildren(...newestFirst().map((chat) => item(chat, onOpen)));
  if (focused) byId("chat-list").querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function item(chat, onOpen) {
  const unread = state.unread.get(chat.key) ?? 0;
  const last = chat.last;
  const isFromSomebody = last?.from && chat.chat.type !== "private" && !serviceNote(last);
  const sender = isFromSomebody ? `${last.from.id === state.me.id ? "You" : last.from.first_name}: ` : "";
  const isOpen = String(chat.key === state.open);
  return h("button",
    { class: "chat-item", type: "button", "data-key": chat.key, "aria-current": isOpen, onclick: () => onOpen(chat.key) },
    avatar(otherOf(chat), 50),
    h("span", { class: "rows" },
      h("span", { class: "row" },
        h("span", { class: "title" }, nameOf(otherOf(chat))),
        last && h("span", { class: "when" }, timeOf(last.edit_date ?? last.date))),
      h("span", { class: "row" },
        h("span", { class: "preview", dir: "auto" }, last ? `${sender}${preview(last)}`.slice(0, 120) : "No messages yet"),
        unread > 0 && h("span", { class: "badge", "aria-label": `${unread} unread` }, String(unread)))));
}
