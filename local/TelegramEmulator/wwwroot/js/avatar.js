import { h } from "./dom.js";

const hues = [0, 28, 265, 135, 188, 212, 335];

// A colour that stays with the id, as Telegram gives every account one of seven.
export const hueOf = (id) => hues[Math.abs(Number(id)) % hues.length];

export function nameOf(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ") || user.title || "Deleted account";
}

export function avatar(who, size) {
  const words = nameOf(who).trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((each) => [...each][0] ?? "").join("").toUpperCase();
  return h("span", { class: "avatar", vars: { "--hue": hueOf(who.id), "--size": `${size}px` }, "aria-hidden": "true" }, letters);
}
