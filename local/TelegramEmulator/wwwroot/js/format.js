import { nameOf } from "./avatar.js";
import { h } from "./dom.js";

// Turns text and its entities into elements. Offsets count UTF-16 units, which is what JavaScript strings count too.
export function formatted(text, entities = [], onCommand = null) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return h("span", { class: "text", dir: "auto" }, ...pieces(text, sorted, 0, text.length, onCommand));
}

function pieces(text, entities, begin, end, onCommand) {
  const nodes = [];
  let at = begin;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    rest = others;
    if (to <= from) continue;

    if (from > at) nodes.push(text.slice(at, from));
    const inner = others.filter((each) => each.offset < to);
    rest = others.filter((each) => each.offset + each.length > to);
    nodes.push(wrap(entity, text.slice(from, to), pieces(text, inner, from, to, onCommand), onCommand));
    // A block brings its own line break.
    at = blocks.has(entity.type) && text[to] === "\n" && to < end ? to + 1 : to;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

const blocks = new Set(["pre", "blockquote", "expandable_blockquote"]);

const tags = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

function wrap(entity, content, children, onCommand) {
  switch (entity.type) {
    case "pre":
      return h("pre", { "data-language": entity.language }, ...children);
    case "spoiler":
      return h("span", { class: "spoiler", onclick: (event) => event.currentTarget.classList.add("open") }, ...children);
    case "text_link":
      return link(entity.url, children);
    case "url":
      return link(/^[a-z]+:\/\//i.test(content) ? content : `http://${content}`, children);
    case "email":
      return h("a", { href: `mailto:${content}` }, ...children);
    case "bot_command":
      return h("button", { class: "command", type: "button", onclick: () => onCommand?.(content) }, ...children);
    case "mention":
    case "hashtag":
    case "cashtag":
    case "text_mention":
      return h("span", { class: "command" }, ...children);
    default:
      return tags[entity.type] ? h(tags[entity.type], {}, ...children) : h("span", {}, ...children);
  }
}

// Only web addresses become links: a javascript: address from a bot stays text.
export function link(url, children, className) {
  return /^https?:\/\//i.test(url)
    ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer", class: className }, ...children)
    : h("span", { class: className }, ...children);
}

const emojiOnly = /^(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*){1,3}$/u;

export const isOnlyEmoji = (text) => emojiOnly.test(text);

export const timeOf = (seconds) => new Date(seconds * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

export function dayOf(seconds) {
  const day = new Date(seconds * 1000);
  const today = new Date();
  if (day.toDateString() === today.toDateString()) return "Today";
  const year = day.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return day.toLocaleDateString([], { day: "numeric", month: "long", year });
}

// What happened to the chat, if that is what the message is about.
export function serviceNote(message) {
  const who = message.from ? nameOf(message.from) : "Somebody";
  if (message.group_chat_created || message.supergroup_chat_created) return `${who} created the group`;
  const left = message.left_chat_member;
  if (left) return left.id === message.from?.id ? `${who} left the group` : `${who} removed ${nameOf(left)}`;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return "The group became a supergroup";
  const topic = topicNote(message);
  if (topic) return `${who} ${topic}`;
  if (message.new_chat_title) return `${who} named the group “${message.new_chat_title}”`;
  if (message.new_chat_photo) return `${who} changed the group's picture`;
  if (message.delete_chat_photo) return `${who} removed the group's picture`;
  if (message.pinned_message) return `${who} pinned “${preview(message.pinned_message).slice(0, 60)}”`;
  if (!message.new_chat_members) return null;
  const [added] = message.new_chat_members;
  return added.id === message.from?.id ? `${who} joined the group` : `${who} added ${nameOf(added)}`;
}

function topicNote(message) {
  if (message.forum_topic_created) return `opened the topic “${message.forum_topic_created.name}”`;
  const edited = message.forum_topic_edited;
  if (edited) return edited.name ? `named the topic “${edited.name}”` : "changed the topic's icon";
  if (message.forum_topic_closed) return "closed the topic";
  if (message.forum_topic_reopened) return "opened the topic again";
  if (message.general_forum_topic_hidden) return "hid the general topic";
  return message.general_forum_topic_unhidden ? "showed the general topic" : null;
}

// What is neither text nor photo nor plain file, in words; null for everything else.
export function thing(message) {
  if (message.sticker) return message.sticker.emoji ?? "Sticker";
  if (message.voice) return `🎤 Voice message, ${message.voice.duration} s`;
  if (message.video_note) return `📹 Video message, ${message.video_note.duration} s`;
  if (message.video) return `📹 Video, ${message.video.duration} s`;
  if (message.animation) return "🎞 GIF";
  if (message.audio) return `🎵 ${message.audio.title ?? message.audio.file_name ?? "Music"}`;
  if (message.venue) return `📍 ${message.venue.title}, ${message.venue.address}`;
  if (message.location) return `📍 ${message.location.latitude}, ${message.location.longitude}`;
  if (message.contact) return `👤 ${message.contact.first_name}, ${message.contact.phone_number}`;
  if (message.dice) return `${message.dice.emoji} ${message.dice.value}`;
  if (!message.poll) return null;
  return `📊 ${message.poll.question} ${message.poll.options.map((each) => `${each.text}: ${each.voter_count}`).join(", ")}`;
}

// One line for lists and replies.
export function preview(message) {
  const text = message.text ?? message.caption ?? thing(message) ?? undefined;
  if (message.photo) return text ? `🖼 ${text}` : "🖼 Photo";
  if (message.document) return `📎 ${text ?? message.document.file_name ?? "File"}`;
  return text ?? serviceNote(message) ?? "";
}
