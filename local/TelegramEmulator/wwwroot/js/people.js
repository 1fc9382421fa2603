import { api } from "./api.js";
import { avatar, nameOf } from "./avatar.js";
import { dialog } from "./dialogs.js";
import { h } from "./dom.js";
import { addressOf, state } from "./state.js";

const languages = [["en", "English"], ["ru", "Русский"], ["kk", "Қазақша"], ["", "Not said"]];

// Asks who plays in this tab: somebody known or somebody new.
export async function choosePerson({ isFixed }) {
  const people = (await api.people()).filter((each) => each.id !== state.me?.id);
  dialog(() => [
    h("h2", {}, people.length > 0 ? "Who is playing?" : "Welcome"),
    h("p", {}, people.length > 0
      ? "Each browser tab is one person. Open another tab to play together."
      : "This is Telegram on your own machine. Tell it your name and play; open a second tab for a second person."),
    people.length > 0 && h("div", { class: "choices" }, ...people.map(choice)),
    people.length > 0 && h("h3", {}, "Or somebody new"),
    newPerson(),
  ].filter(Boolean), { isFixed });
}

function choice(person) {
  return h("a", { class: "choice", href: addressOf(person.id) },
    avatar(person, 42),
    h("span", { class: "names" }, h("div", { class: "title" }, nameOf(person)), h("div", { class: "subtitle" }, describe(person))));
}

const languageOf = (person) => languages.find(([code]) => code === person.language_code)?.[1];
const describe = (person) => [person.username && `@${person.username}`, languageOf(person)].filter(Boolean).join(" · ");

function newPerson() {
  const guess = languages.some(([code]) => code === navigator.language.slice(0, 2)) ? navigator.language.slice(0, 2) : "en";
  const name = h("input", { name: "name", maxLength: 64, required: true, autocomplete: "off", placeholder: "Ada", id: "new-name" });
  const language = h("select", { name: "language", id: "new-language" },
    ...languages.map(([code, label]) => h("option", { value: code, selected: code === guess }, label)));
  return h("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      const [first, ...rest] = name.value.trim().split(/\s+/);
      if (!first) return;
      const added = await api.addPerson({
        first_name: first, last_name: rest.join(" ") || undefined, language_code: language.value || undefined,
      });
      location.href = addressOf(added.id);
    },
  },
  h("label", { htmlFor: "new-name" }, "Name"), name,
  h("label", { htmlFor: "new-language" }, "Language of the app"), language,
  h("div", { class: "actions" }, h("button", { class: "button primary", type: "submit" }, "Start chatting")));
}
