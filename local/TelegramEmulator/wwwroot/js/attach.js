import { api } from "./api.js";
import { dialog } from "./dialogs.js";
import { h } from "./dom.js";
import { inOrder } from "./order.js";
import { state } from "./state.js";
import { toast } from "./toast.js";

const pictures = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const longestCaption = 1_024;

// Shows what is about to be sent and asks for a caption.
export function askToSend(files) {
  if (files.length === 0 || !state.open) return;

  const chat = state.open;
  const caption = h("input", {
    id: "caption", maxLength: longestCaption, autocomplete: "off", placeholder: "Add a caption", "aria-label": "Caption",
  });
  const shown = files.map((file) => ({ file, url: pictures.includes(file.type) ? URL.createObjectURL(file) : null }));
  const element = dialog((close) => [
    h("h2", {}, title(files)),
    h("div", { class: "attachments" }, ...shown.map(({ file, url }) =>
      url ? h("img", { src: url, alt: file.name }) : h("div", {}, `📎 ${file.name}`))),
    h("form", { onsubmit: (event) => { event.preventDefault(); close(); sendAll(chat, files, caption.value.trim()); } },
      caption,
      h("div", { class: "actions" },
        h("button", { class: "button", type: "button", onclick: close }, "Cancel"),
        h("button", { class: "button primary", type: "submit" }, "Send"))),
  ]);
  element.addEventListener("close", () => shown.forEach(({ url }) => url && URL.revokeObjectURL(url)));
  caption.focus();
}

function title(files) {
  const kind = files.every((file) => pictures.includes(file.type)) ? "photo" : "file";
  return files.length === 1 ? `Send a ${kind}` : `Send ${files.length} ${kind}s`;
}

// The caption stands below the first one.
function sendAll(chat, files, caption) {
  files.forEach((file, index) => inOrder(() => send(chat, file, index === 0 ? caption : "")).catch((problem) => toast(problem.message)));
}

function send(chat, file, caption) {
  const form = new FormData();
  form.append("file", file);
  form.append("person", state.me.id);
  if (caption) form.append("caption", caption);
  return api.upload(chat, pictures.includes(file.type) ? "photos" : "documents", form);
}
