import { byId, h } from "./dom.js";

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

// Shows a menu at a point of the screen, kept inside it.
export function menu(x, y, items) {
  const element = h("div", { class: "menu", popover: "auto", role: "menu", ontoggle: (event) => event.newState === "closed" && element.remove() });
  const choose = (act) => () => {
    element.hidePopover();
    act();
  };
  element.append(...items(choose));
  byId("overlays").append(element);
  element.showPopover();
  const { width, height } = element.getBoundingClientRect();
  element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}

export function lightbox(url, alt) {
  dialog((close) => [h("img", { src: url, alt, onclick: close })], { className: "lightbox" });
}
