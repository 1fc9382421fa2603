import { api } from "./api.js";
import { avatar, hueOf, nameOf } from "./avatar.js";
import { lightbox } from "./dialogs.js";
import { h } from "./dom.js";
import { formatted, isOnlyEmoji, preview, serviceNote, thing, timeOf } from "./format.js";
import { icon } from "./icons.js";
import { keyboard } from "./keyboard.js";
import { openChat, state } from "./state.js";

// One message as a list item. Neighbours decide where a series begins and ends.
export function drawMessage(message, { isFirst, isLast, isGroup, isFresh, actions }) {
  const isOwn = message.from?.id === state.me.id;
  const note = serviceNote(message);
  if (note) return h("li", { class: "service", "data-id": message.message_id }, note);

  const classes = ["message", isOwn && "own", isFirst && "first", isLast && "last", isFresh && "fresh", message.reply_markup && "keyed",
    message.text && !message.reply_markup && isOnlyEmoji(message.text) && "only-emoji"].filter(Boolean).join(" ");
  const item = h("li", { class: classes, "data-id": message.message_id },
    isGroup && !isOwn && avatar(senderOf(message), 34),
    h("div", { class: "stack" }, bubble(message, isOwn, isGroup && isFirst && !isOwn, actions), keyboard(message)),
    h("button", {
      class: "more", type: "button", title: "React, reply…", "aria-label": "React, reply and more", "aria-haspopup": "menu",
      onclick: (event) => openMenu(event, message, actions),
    }, icon("smile")));
  actions.offerMenu(item, message);
  item.addEventListener("dblclick", (event) => !event.target.closest("button, a") && actions.reply(message));
  return item;
}

function openMenu(event, message, actions) {
  const { left, bottom } = event.currentTarget.getBoundingClientRect();
  actions.menu(left, bottom + 4, message);
}

function bubble(message, isOwn, withName, actions) {
  const content = [
    withName && h("div", { class: "sender", vars: { "--hue": hueOf(senderOf(message).id) } }, nameOf(senderOf(message))),
    message.is_topic_message && h("div", { class: "topic" }, `# ${topicOf(message)}`),
    message.forward_origin && h("div", { class: "forwarded" }, `Forwarded from ${nameOf(originOf(message.forward_origin))}`),
    message.reply_to_message && !message.reply_to_message.forum_topic_created && quoted(message.reply_to_message, actions),
  ];
  if (message.photo) return media(message, isOwn, content, actions);

  return h("div", { class: "bubble" }, ...content,
    message.document && !message.animation && fileLink(message.document),
    thing(message) && h("div", {}, thing(message)),
    message.text !== undefined && formatted(message.text, message.entities, actions.command),
    message.caption !== undefined && formatted(message.caption, message.caption_entities, actions.command),
    ending(message, isOwn, actions));
}

// A chat that speaks for itself or for somebody goes before the account that stands for it.
const senderOf = (message) => message.sender_chat ?? message.from ?? message.chat;

const originOf = (origin) => origin.sender_user ?? origin.chat ?? origin.sender_chat;

// A topic that was just opened is known by the message that opened it, before the chat is read again.
const topicOf = ({ message_thread_id: thread }) =>
  openChat()?.topics?.find((each) => each.id === thread)?.name ?? state.messages.get(thread)?.forum_topic_created?.name ?? thread;

// The time stands beside the reactions where there are any, else beside the text's last line.
const ending = (message, isOwn, actions) => reactions(message, meta(message, isOwn), actions) ?? meta(message, isOwn);

const largest = { width: 420, height: 480 };
const narrowest = 260;

// The bubble is as wide as the picture, and the caption keeps to that width. What is very tall stands whole between two margins.
function media(message, isOwn, content, actions) {
  const size = message.photo.at(-1);
  const url = api.file(size.file_id);
  const scale = Math.min(largest.width / size.width, largest.height / size.height);
  const width = Math.max(narrowest, Math.round(size.width * scale));
  const open = () => lightbox(url, message.caption ?? "Photo");
  const picture = h("button", { class: "photo", type: "button", "aria-label": "Open the photo", onclick: open },
    h("img", { src: url, alt: message.caption ?? "Photo", width: size.width, height: size.height, loading: "lazy" }));
  const below = message.caption !== undefined || state.reactions.get(message.message_id)?.length > 0;
  return h("div", { class: "bubble media", vars: { "--width": `${width}px`, "--ratio": `${width} / ${Math.round(size.height * scale)}` } },
    content.some(Boolean) && h("div", { class: "above" }, ...content),
    picture,
    below
      ? h("div", { class: "caption" },
        message.caption !== undefined && formatted(message.caption, message.caption_entities, actions.command),
        ending(message, isOwn, actions))
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

const sizeOf = (bytes) => bytes < 1_024 ? `${bytes} B`
  : bytes < 1_048_576 ? `${(bytes / 1_024).toFixed(1)} KB`
  : `${(bytes / 1_048_576).toFixed(1)} MB`;

function meta(message, isOwn) {
  return h("span", { class: "meta" }, message.edit_date ? "edited " : "", timeOf(message.date), isOwn && icon("ticks", "tick"));
}

function reactions(message, time, actions) {
  const all = state.reactions.get(message.message_id) ?? [];
  if (all.length === 0) return null;

  const counts = Map.groupBy
    ? Map.groupBy(all, (each) => each.emoji)
    : new Map(all.map((each) => [each.emoji, all.filter((other) => other.emoji === each.emoji)]));
  return h("div", { class: "reactions" }, ...[...counts].map(([emoji, by]) => {
    const isMine = by.some((each) => each.by === state.me.id);
    return h("button", {
      type: "button", "aria-pressed": String(isMine), "aria-label": `${emoji}, ${by.length}`,
      onclick: () => actions.react(message, isMine ? null : emoji),
    }, `${emoji} ${by.length}`);
  }), time);
}
