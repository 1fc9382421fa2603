import { state } from "./state.js";

const patience = 2_000;

// Listens to everything that happens in this person's chats. A browser opens few connections to one server, so a tab that
// nobody looks at lets go of its own and reads everything anew when it is shown again.
export function listen({ onChange, onConnected, onLost, onRefused }) {
  let source = null;
  let retry = 0;

  const disconnect = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };

  const connect = () => {
    disconnect();
    source = new EventSource(`/_control/people/${state.me.id}/stream`);
    source.addEventListener("change", (event) => {
      const change = JSON.parse(event.data);
      if (change.kind === "connected") onConnected(change.version);
      else onChange(change);
    });
    source.addEventListener("error", () => {
      onLost();
      // The browser tries again by itself after a break, but not after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      onRefused();
      retry = setTimeout(connect, patience);
    });
  };

  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return connect();
    disconnect();
    onLost();
  });
  if (!document.hidden) connect();
}
