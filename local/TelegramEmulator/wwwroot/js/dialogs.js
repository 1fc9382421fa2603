import { byId, h } from "./dom.js";
import { icon } from "./icons.js";

// Shows a modal dialog; the content gets a function that closes it.
export function dialog(content, { className = "dialog", isFixed = false } = {}) {
  const close = () => element.close();
  const element = h("dialog", {
    class: className,
    onclose: () => element.remove(),
    oncancel: (event) => isFixed && event.preventDefault(),
    onclick: (event) => !isFixed && event.target === element && close(),
  });
  element.append(...content(close));
  byId("overlays").append(element);
  element.showModal();
  return element;
}

let closeMenu = null;

// Shows a menu at a point of the screen, kept inside it. It closes by a choice, a press elsewhere or Escape, and gives the focus back.
export function menu(x, y, items) {
  closeMenu?.();
  const opener = document.activeElement;
  const element = h("div", { class: "menu", popover: "manual", role: "menu", onkeydown: moveFocus });
  const close = () => {
    document.removeEventListener("pointerdown", onElsewhere, true);
    element.remove();
    closeMenu = null;
    opener?.focus?.({ preventScroll: true });
  };
  const onElsewhere = (event) => !element.contains(event.target) && close();
  const choose = (act) => () => {
    close();
    act();
  };
  element.append(...items(choose));
  element.addEventListener("keydown", (event) => ["Escape", "Tab"].includes(event.key) && (event.preventDefault(), close()));
  byId("overlays").append(element);
  element.showPopover();
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  element.querySelector("button")?.focus({ preventScroll: true });
  document.addEventListener("pointerdown", onElsewhere, true);
  closeMenu = close;
}

function moveFocus(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
}

// Asks before something is done that cannot be undone.
export function confirm(question, label, act) {
  dialog((close) => [
    h("h2", {}, question),
    h("div", { class: "actions" },
      h("button", { class: "button", type: "button", onclick: close }, "Cancel"),
      h("button", { class: "button danger", type: "button", onclick: () => { close(); act(); } }, label)),
  ]);
}

// A picture on the whole screen; a tap shows it in its own size, the next one fits it again.
export function lightbox(url, alt) {
  dialog((close) => [
    h("img", { src: url, alt, onclick: (event) => event.currentTarget.classList.toggle("full") }),
    h("button", { class: "icon-button", type: "button", "aria-label": "Close", onclick: close }, icon("close")),
  ], { className: "lightbox" });
}
