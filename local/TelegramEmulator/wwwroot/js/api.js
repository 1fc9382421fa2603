// The emulator's control interface; documented at /_control/openapi.json.
async function call(path, options = {}) {
  const response = await fetch(`/_control/${path}`, options);
  if (response.ok) return response.status === 204 || response.status === 202 ? null : response.json();

  const problem = await response.json().catch(() => ({}));
  const text = problem.detail ?? problem.title ?? `The emulator answered ${response.status}.`;
  throw Object.assign(new Error(text), { status: response.status });
}

const json = (method, body) => ({ method, headers: { "content-type": "application/json" }, body: JSON.stringify(body ?? {}) });

const chatPath = (chat, rest = "") => `chats/${encodeURIComponent(chat)}${rest}`;

export const api = {
  bots: () => call("bots"),
  people: () => call("people"),
  addPerson: (person) => call("people", json("POST", person)),
  person: (id) => call(`people/${id}`),
  chats: (person) => call(`people/${person}/chats`),
  openPrivate: (person, bot) => call(`people/${person}/chats?bot=${bot}`, json("POST")),
  addGroup: (title, people) => call("chats", json("POST", { kind: "group", title, people })),
  join: (chat, person) => call(chatPath(chat, `/people/${person}`), json("POST")),
  leave: (chat, person) => call(chatPath(chat, `/people/${person}`), { method: "DELETE" }),
  chat: (chat) => call(chatPath(chat)),
  messages: (chat) => call(chatPath(chat, "/messages?limit=300")),
  commands: (chat, person) => call(chatPath(chat, `/commands?person=${person}`)),
  write: (chat, message) => call(chatPath(chat, "/messages"), json("POST", message)),
  edit: (chat, id, message) => call(chatPath(chat, `/messages/${id}`), json("PATCH", message)),
  remove: (chat, id, person) => call(chatPath(chat, `/messages/${id}?person=${person}`), { method: "DELETE" }),
  tap: (chat, id, person, data) => call(chatPath(chat, `/messages/${id}/tap`), json("POST", { person, data })),
  react: (chat, id, person, emoji) => call(chatPath(chat, `/messages/${id}/reaction`), json("POST", { person, emoji })),
  block: (chat, isBlocked) => call(chatPath(chat, isBlocked ? "/block" : "/unblock"), json("POST")),
  upload: (chat, kind, form) => call(chatPath(chat, `/${kind}`), { method: "POST", body: form }),
  file: (id) => `/_control/files/${encodeURIComponent(id)}`,
};
