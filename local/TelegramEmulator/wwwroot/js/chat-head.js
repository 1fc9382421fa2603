import { api } from "./api.js";
import { avatar, nameOf } from "./avatar.js";
import { otherOf } from "./chat-list.js";
import { confirm, menu } from "./dialogs.js";
import { byId, h } from "./dom.js";
import { addMember } from "./groups.js";
import { icon } from "./icons.js";
import { addressOf, openChat, state } from "./state.js";

const actions = { connecting: "connecting", typing: "typing", upload_photo: "sending a photo", upload_document: "sending a file" };

// Who is on the other side, and what they do right now.
export function drawChatHead(action, onBack) {
  const chat = openChat();
  byId("chat-head").hidden = !chat;
  if (!chat) return;

  const other = otherOf(chat);
  byId("chat-head").replaceChildren(
    h("button", { class: "icon-button back", type: "button", "aria-label": "Back to the chats", onclick: onBack }, icon("back")),
    avatar(other, 42),
    h("div", { class: "names" },
      h("div", { class: "title", dir: "auto" }, nameOf(other)),
      h("div", { class: action ? "subtitle active" : "subtitle" },
        action ? `${who(chat, action)}${actions[action] ?? "busy"}…` : describe(chat))),
    h("button", { class: "icon-button", type: "button", "aria-label": "More", onclick: (event) => more(event, chat) },
      icon("more", "dots-icon")));
}

// In a group it is said who types.
const who = (chat, action) => chat.chat.type === "private" || action === "connecting" ? "" : `${chat.bots[0]?.first_name ?? "The bot"} is `;

function describe(chat) {
  if (chat.chat.type === "private") return "bot";
  const names = [...chat.people, ...chat.bots].map((each) => each.id === state.me.id ? "you" : each.first_name);
  return `${names.length} members: ${names.join(", ")}`;
}

function more(event, chat) {
  const { right, bottom } = event.currentTarget.getBoundingClientRect();
  const entry = (choose, name, label, act, className) =>
    h("button", { type: "button", role: "menuitem", class: className, onclick: choose(act) }, icon(name), label);
  menu(right - 190, bottom + 4, (choose) => chat.chat.type === "private"
    ? [
      entry(choose, "window", "Another person in a new tab", () => window.open("/", "_blank", "noopener")),
      entry(choose, "block", chat.is_blocked ? "Unblock the bot" : "Block the bot", () => api.block(chat.key, !chat.is_blocked), "danger"),
    ]
    : [
      entry(choose, "add", "Add a member", () => addMember(chat)),
      ...chat.people.filter((each) => each.id !== state.me.id).map((each) =>
        entry(choose, "window", `Open as ${each.first_name}`, () => window.open(addressOf(each.id, chat.key), "_blank", "noopener"))),
      entry(choose, "block", "Leave the group",
        () => confirm("Leave the group?", "Leave", () => api.leave(chat.key, state.me.id)), "danger"),
    ]);
}
