import { api } from "./api.js";
import { state } from "./state.js";

let reading = Promise.resolve();

// Reads the list of chats anew. One reading at a time, so that an older answer never replaces a newer one.
export function readChats() {
  const read = reading.then(async () => merge(await api.chats(state.me.id)));
  reading = read.catch(() => {});
  return read;
}

// What the stream brought while the answer was on its way is newer than the answer.
function merge(chats) {
  const before = state.chats;
  state.chats = new Map(chats.map((chat) => {
    const known = before.get(chat.key);
    const isOlder = known !== undefined && known.version > chat.version;
    if (!isOlder && before.size > 0) countMissed(chat, known);
    return [chat.key, isOlder ? { ...chat, version: known.version, last: known.last, is_started: known.is_started } : chat];
  }));
}

function countMissed(chat, known) {
  const missed = (chat.last?.message_id ?? 0) - (known?.last?.message_id ?? 0);
  if (missed > 0 && chat.key !== state.open && chat.last.from?.id !== state.me.id) {
    state.unread.set(chat.key, (state.unread.get(chat.key) ?? 0) + missed);
  }
}

// Reads a chat's messages. What happens meanwhile is held back and returned, to be shown on top; null when another chat was opened.
export async function readMessages(key, alongside) {
  const held = [];
  state.held = held;
  try {
    const [page] = await Promise.all([api.messages(key), alongside()]);
    if (state.held !== held) return null;

    state.version = page.version;
    state.messages = new Map(page.messages.map((each) => [each.message.message_id, each.message]));
    state.reactions = new Map(page.messages.map((each) => [each.message.message_id, each.reactions]));
    return held;
  } finally {
    if (state.held === held) state.held = null;
  }
}

// A restarted emulator counts its changes from the beginning.
export function startOver() {
  state.version = 0;
  for (const chat of state.chats.values()) chat.version = 0;
}
