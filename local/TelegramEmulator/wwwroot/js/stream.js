import { state } from "./state.js";

// Listens to everything that happens in this person's chats. A browser opens few connections to one server, so a tab that
// nobody looks at lets go of its own and reads everything anew when it is shown again.
export function listen({ onChange, onConnected, onLost }) {
  let source = null;

  const connect = () => {
    source = new EventSource(`/_control/people/${state.me.id}/stream`);
    source.addEventListener("open", onConnected);
    source.addEventListener("error", onLost);
    source.addEventListener("change", (event) => onChange(JSON.parse(event.data)));
  };

  document.addEventListener("visibilitychange", () => {
    source?.close();
    source = null;
    if (document.hidden) onLost();
    else connect();
  });
  if (!document.hidden) connect();
}
