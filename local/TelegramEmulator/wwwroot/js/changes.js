import { nameOf } from "./avatar.js";
import { otherOf } from "./chat-list.js";
import { settle } from "./keyboard.js";
import * as list from "./message-list.js";
import { openChat, state } from "./state.js";
import { showAnswer } from "./toast.js";

const busyFor = 5_500;
let timer = 0;

// Applies one change to what is on the screen.
export function apply(change, { actions, onAction, onChat, onStale, onCommands }) {
  const chat = state.chats.get(change.chat);
  if (!chat || change.kind === "chat") return void onChat(change.chat);
  if (change.kind === "callback_answer") return void answer(change, chat);
  if (change.kind === "commands") return void (change.chat === state.open && onCommands());

  if (change.version > chat.version) remember(change, chat, { onChat, onStale });
  if (change.chat !== state.open) return;
  if (state.held) return void state.held.push(change);
  if (change.version > state.version) show(change, actions, onAction);
}

// Keeps the list of chats up to date; what has been read together with the list is not counted again.
function remember(change, chat, { onChat, onStale }) {
  chat.version = change.version;
  if (change.kind === "message") {
    const { message } = change;
    chat.last = message;
    chat.is_started = true;
    if ((change.chat !== state.open || document.hidden) && message.from?.id !== state.me.id) {
      state.unread.set(change.chat, (state.unread.get(change.chat) ?? 0) + 1);
    }
    const { new_chat_members: came, left_chat_member: left, forum_topic_created: opened, forum_topic_edited: renamed } = message;
    if (came || left || opened || renamed) onChat(change.chat);
  } else if (change.kind === "edit" && chat.last?.message_id === change.message_id) {
    chat.last = change.message;
  } else if (change.kind === "delete" && chat.last?.message_id === change.message_id) {
    onStale();
  }
}

function show(change, actions, onAction) {
  state.version = change.version;
  switch (change.kind) {
    case "message":
      state.messages.set(change.message_id, change.message);
      busy(null, onAction, change.message.from?.is_bot);
      list.append(change.message, actions);
      break;
    case "edit":
      state.messages.set(change.message_id, change.message);
      busy(null, onAction, change.message.from?.is_bot);
      list.replace(change.message_id, actions);
      break;
    case "delete":
      state.messages.delete(change.message_id);
      list.remove(change.message_id, actions);
      break;
    case "reaction":
      state.reactions.set(change.message_id, change.reactions);
      list.replace(change.message_id, actions);
      break;
    case "action":
      busy(change.action === "cancel" ? null : change.action, onAction, true);
      break;
  }
}

function answer(change, chat) {
  if (change.person !== state.me.id) return;
  settle(change.answer.query_id);
  if (change.chat === state.open) showAnswer(change.answer, nameOf(otherOf(openChat() ?? chat)));
}

// The bot's "typing" ends with its next message, or after some seconds.
function busy(action, onAction, isBot) {
  if (!isBot) return;

  clearTimeout(timer);
  list.typing(action === "typing");
  onAction(action);
  if (action) timer = setTimeout(() => busy(null, onAction, true), busyFor);
}
