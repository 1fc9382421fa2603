import { api } from "./api.js";
import { avatar, nameOf } from "./avatar.js";
import { dialog } from "./dialogs.js";
import { h } from "./dom.js";
import { state } from "./state.js";
import { toast } from "./toast.js";

// Asks for a title and members, then opens the group with the bot in it.
export async function newGroup(onOpened) {
  const others = (await api.people()).filter((each) => each.id !== state.me.id);
  const title = h("input", { maxLength: 128, required: true, placeholder: "Alchemists", autocomplete: "off", id: "group-title" });
  const boxes = others.map((each) => [each.id, h("input", { type: "checkbox", value: each.id })]);
  dialog((close) => [
    h("h2", {}, "New group"),
    h("p", {}, "You, whom you choose, and the bot."),
    h("form", {
      onsubmit: async (event) => {
        event.preventDefault();
        const chosen = boxes.filter(([, box]) => box.checked).map(([id]) => id);
        try {
          onOpened(await api.addGroup(title.value.trim(), [state.me.id, ...chosen]));
          close();
        } catch (problem) {
          toast(problem.message);
        }
      },
    },
    h("label", { htmlFor: "group-title" }, "Title"), title,
    h("label", {}, others.length > 0 ? "Members" : "Nobody else is here yet; add people in other tabs."),
    h("div", { class: "choices" }, ...others.map((each, index) => memberChoice(each, boxes[index][1]))),
    h("div", { class: "actions" },
      h("button", { class: "button", type: "button", onclick: close }, "Cancel"),
      h("button", { class: "button primary", type: "submit" }, "Create"))),
  ]);
}

// Asks whom to add to a group.
export async function addMember(chat) {
  const known = new Set(chat.people.map((each) => each.id));
  const others = (await api.people()).filter((each) => !known.has(each.id));
  dialog((close) => [
    h("h2", {}, "Add to the group"),
    others.length === 0 && h("p", {}, "Everybody is here already. Open another tab for somebody new."),
    h("div", { class: "choices" }, ...others.map((each) => h("button", {
      class: "choice",
      type: "button",
      onclick: async () => {
        close();
        await api.join(chat.key, each.id);
      },
    }, avatar(each, 42), h("span", { class: "names" }, nameOf(each))))),
    h("div", { class: "actions" }, h("button", { class: "button", type: "button", onclick: close }, "Close")),
  ].filter(Boolean));
}

const memberChoice = (person, box) =>
  h("label", { class: "choice" }, box, avatar(person, 36), h("span", { class: "names" }, nameOf(person)));
