// What this tab knows. One tab is one person; the address says who and which chat.
export const state = {
  me: null,
  chats: new Map(),
  open: null,
  // The open chat: its messages as they stood at a version, and the changes that wait while it is being read.
  messages: new Map(),
  reactions: new Map(),
  version: 0,
  held: null,
  unread: new Map(),
  drafts: new Map(),
  replyTo: null,
  editing: null,
};

export const openChat = () => state.chats.get(state.open) ?? null;

export function readAddress() {
  const parameters = new URLSearchParams(location.search);
  return { person: Number(parameters.get("person")) || null, chat: parameters.get("chat") };
}

export function addressOf(person, chat) {
  const parameters = new URLSearchParams();
  if (person) parameters.set("person", person);
  if (chat) parameters.set("chat", chat);
  return `/?${parameters}`;
}
