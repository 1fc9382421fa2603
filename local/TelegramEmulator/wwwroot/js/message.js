import { api } from "./api.js";
import { avatar, hueOf, nameOf } from "./avatar.js";
import { lightbox } from "./dialogs.js";
import { h } from "./dom.js";
import { formatted, isOnlyEmoji, preview, timeOf } from "./format.js";
import { icon } from "./icons.js";
import { keyboard } from "./keyboard.js";
import { state } from "./state.js";

// One message as a list item. Neighbours decide where a series begins and ends.
export function drawMessage(message, { isFirst, isLast, isGroup, isFresh, actions }) {
  const isOwn = message.from?.id === state.me.id;
  const note = serviceNote(message);
  if (note) return h("li", { class: "service", "data-id": message.message_id }, note);

  const classes = ["message", isOwn && "own", isFirst && "first", isLast && "last", isFresh && "fresh", message.reply_markup && "keyed",
    message.text && !message.reply_markup && isOnlyEmoji(message.text) && "only-emoji"].filter(Boolean).join(" ");
  const item = h("li", { class: classes, "data-id": message.message_id },
    isGroup && !isOwn && avatar(message.from ?? message.sender_chat ?? message.chat, 34),
    h("div", { class: "stack" }, bubble(message, isOwn, isGroup && isFirst && !isOwn, actions), keyboard(message)));
  item.addEventListener("contextmenu", (event) => actions.menu(event, message));
  item.addEventListener("dblclick", (event) => !event.target.closest("button, a") && actions.reply(message));
  return item;
}

function bubble(message, isOwn, withName, actions) {
  const content = [
    withName && h("div", { class: "sender", vars: { "--hue": hueOf(message.from?.id ?? 0) } }, nameOf(message.from ?? message.chat)),
    message.reply_to_message && quoted(message.reply_to_message, actions),
  ];
  if (message.photo) return media(message, isOwn, content, actions);

  return h("div", { class: "bubble" }, ...content,
    message.document && fileLink(message.document),
    message.text !== undefined && formatted(message.text, message.entities, actions.command),
    message.caption !== undefined && formatted(message.caption, message.caption_entities, actions.command),
    meta(message, isOwn),
    reactions(message, actions));
}

function media(message, isOwn, content, actions) {
  const size = message.photo.at(-1);
  const url = api.file(size.file_id);
  const picture = h("img", { class: "photo", src: url, alt: message.caption ?? "Photo", width: size.width, height: size.height, loading: "lazy", onclick: () => lightbox(url, message.caption ?? "Photo") });
  const below = message.caption !== undefined || state.reactions.get(message.message_id)?.length > 0;
  return h("div", { class: "bubble media" }, ...content, picture,
    below
      ? h("div", { class: "caption" }, message.caption !== undefined && formatted(message.caption, message.caption_entities, actions.command), meta(message, isOwn), reactions(message, actions))
      : meta(message, isOwn));
}

function quoted(target, actions) {
  return h("button", { class: "quoted", type: "button", onclick: () => actions.show(target.message_id) },
    h("b", {}, target.from ? nameOf(target.from) : "Channel"), preview(target).slice(0, 90));
}

function fileLink(file) {
  return h("a", { class: "document", href: api.file(file.file_id), download: file.file_name ?? "file" },
    h("span", { class: "disc" }, icon("file")),
    h("span", {}, file.file_name ?? "File", h("small", {}, sizeOf(file.file_size))));
}

const sizeOf = (bytes) => bytes < 1_024 ? `${bytes} B` : bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

function meta(message, isOwn) {
  return h("span", { class: "meta" }, message.edit_date ? "edited " : "", timeOf(message.date), isOwn && icon("ticks", "tick"));
}

function reactions(message, actions) {
  const all = state.reactions.get(message.message_id) ?? [];
  if (all.length === 0) return null;

  const counts = Map.groupBy ? Map.groupBy(all, (each) => each.emoji) : new Map(all.map((each) => [each.emoji, all.filter((other) => other.emoji === each.emoji)]));
  return h("div", { class: "reactions" }, ...[...counts].map(([emoji, by]) => {
    const isMine = by.some((each) => each.by === state.me.id);
    return h("button", { type: "button", "aria-pressed": String(isMine), onclick: () => actions.react(message, isMine ? null : emoji) }, `${emoji} ${by.length}`);
  }));
}

function serviceNote(message) {
  const who = message.from ? nameOf(message.from) : "Somebody";
  if (message.group_chat_created) return `${who} created the group`;
  if (message.left_chat_member) return message.left_chat_member.id === message.from?.id ? `${who} left the group` : `${who} removed ${nameOf(message.left_chat_member)}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "The group became a supergroup";
  if (!message.new_chat_members) return null;
  const [added] = message.new_chat_members;
  return added.id === message.from?.id ? `${who} joined the group` : `${who} added ${nameOf(added)}`;
}
