import { byId, h } from "./dom.js";
import { dayOf, serviceNote } from "./format.js";
import { icon } from "./icons.js";
import { drawMessage } from "./message.js";
import { openChat, state } from "./state.js";

const near = 120;
const series = 300;
const prefersStillness = matchMedia("(prefers-reduced-motion: reduce)");
let below = 0;
let isTyping = false;
// Whether the list stays at its end: until the person scrolls up, and again once they are back.
let follows = true;
let top = 0;
let glidesUntil = 0;
const glide = 500;

const scroller = () => byId("scroller");
const isAtEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < near;

export function toEnd(behavior = "instant") {
  follows = true;
  scroller().scrollTo({ top: scroller().scrollHeight, behavior: prefersStillness.matches ? "instant" : behavior });
  below = 0;
  drawArrow();
}

// Draws the whole chat anew.
export function drawAll(actions) {
  const all = [...state.messages.values()];
  const nodes = [];
  all.forEach((message, index) => {
    if (index === 0 || dayOf(all[index - 1].date) !== dayOf(message.date)) nodes.push(h("li", { class: "day" }, dayOf(message.date)));
    nodes.push(draw(message, all[index - 1], all[index + 1], actions));
  });
  byId("messages").replaceChildren(...nodes);
  isTyping = false;
  toEnd();
}

// Puts a new message at the end; the one before it may no longer be the last of its series.
export function append(message, actions) {
  typing(false);
  const all = [...state.messages.values()];
  const before = all.at(-2);
  if (before && sameSeries(before, message)) nodeOf(before.message_id)?.classList.remove("last");
  if (!before || dayOf(before.date) !== dayOf(message.date)) byId("messages").append(h("li", { class: "day" }, dayOf(message.date)));
  byId("messages").append(draw(message, before, undefined, actions, true));
  if (follows || message.from?.id === state.me.id) {
    glidesUntil = document.visibilityState === "visible" ? performance.now() + glide : 0;
    return follow();
  }
  below += 1;
  drawArrow();
}

// Draws a message anew where it stands.
export function replace(id, actions) {
  const old = nodeOf(id);
  if (!old) return;

  const all = [...state.messages.values()];
  const index = all.findIndex((each) => each.message_id === id);
  const drawn = draw(all[index], all[index - 1], all[index + 1], actions);
  const focused = [...old.querySelectorAll("button")].indexOf(document.activeElement);
  old.replaceWith(drawn);
  // Whoever plays by keyboard stays where they are on the board.
  if (focused >= 0) [...drawn.querySelectorAll("button")].at(focused)?.focus({ preventScroll: true });
}

export function remove(id, actions) {
  const node = nodeOf(id);
  const before = node?.previousElementSibling;
  node?.remove();
  if (before?.dataset.id) replace(Number(before.dataset.id), actions);
}

export function show(id) {
  const node = nodeOf(id);
  if (!node) return;

  follows = false;
  node.scrollIntoView({ block: "center", behavior: prefersStillness.matches ? "instant" : "smooth" });
  node.classList.remove("found");
  requestAnimationFrame(() => node.classList.add("found"));
}

// Three dots at the end of the chat while the bot is busy.
export function typing(isBusy) {
  if (isBusy === isTyping) return;

  isTyping = isBusy;
  if (!isBusy) {
    byId("typing-bubble")?.remove();
    return;
  }
  byId("messages").append(h("li", { class: "message first last typing fresh", id: "typing-bubble" },
    h("div", { class: "stack" },
      h("div", { class: "bubble" }, h("span", { class: "dots", role: "img", "aria-label": "typing" }, h("i"), h("i"), h("i"))))));
}

const follow = () => toEnd(performance.now() < glidesUntil ? "smooth" : "instant");

export function watchScrolling() {
  byId("to-bottom").addEventListener("click", () => toEnd("smooth"));
  scroller().addEventListener("scroll", () => {
    // The page itself only ever scrolls down; whatever goes up is the person.
    const isUp = scroller().scrollTop < top - 1;
    top = scroller().scrollTop;
    if (isAtEnd()) [follows, below] = [true, 0];
    else if (isUp) follows = false;
    drawArrow();
  }, { passive: true });
  // A picture that arrives, a board that grows, a keyboard that opens: the end stays in view.
  const watcher = new ResizeObserver(() => follows && follow());
  watcher.observe(byId("messages"));
  watcher.observe(scroller());
}

function drawArrow() {
  const arrow = byId("to-bottom");
  arrow.hidden = follows || isAtEnd();
  arrow.replaceChildren(icon("down"), ...(below > 0 ? [h("span", { class: "badge" }, String(below))] : []));
}

function draw(message, before, after, actions, isFresh = false) {
  return drawMessage(message, {
    isFirst: !before || !sameSeries(before, message),
    isLast: !after || !sameSeries(message, after),
    isGroup: openChat()?.chat.type !== "private",
    isFresh,
    actions,
  });
}

const isNote = (message) => serviceNote(message) !== null;

const sameSeries = (a, b) => a.from?.id === b.from?.id && a.sender_chat?.id === b.sender_chat?.id
  && a.message_thread_id === b.message_thread_id && b.date - a.date < series
  && !isNote(a) && !isNote(b) && dayOf(a.date) === dayOf(b.date);

const nodeOf = (id) => byId("messages").querySelector(`[data-id="${id}"]`);
