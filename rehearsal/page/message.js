// Draws one message as a bubble: words, what was sent with it, and its buttons.

import { button, element } from "./dom.js";
import { safeLink, sanitised } from "./sanitise.js";
import { clockTime, isoTime } from "./time.js";

const OTHER = { voice: "Voice message", location: "Location", contact: "Contact", sticker: "Sticker" };

/**
 * `names` says who the two sides are; `hear.tap(message_id, row, column, button)` hears presses,
 * `hear.command(text)` hears of a command that was chosen inside the bot's words, `hear.copied()` that something was copied.
 */
export function drawMessage(message, names, quoted, hear) {
  const side = message.from === "bot" ? "bot" : "person";
  return element("li", { class: `message ${side}`, "data-message": message.message_id, tabindex: "-1" },
    element("div", { class: "bubble" },
      element("span", { class: "unseen" }, `${names[side]}: `),
      quoted ? element("p", { class: "quoted" }, element("span", { class: "unseen" }, "In reply to: "), summary(quoted)) : null,
      picture(message), attached(message), otherThing(message), words(message, hear), when(message)),
    buttons(message, hear.tap));
}

/** A message in one short line of plain text. */
export function summary(message) {
  const line = message.text || message.document?.file_name || (message.photo ? "Picture" : OTHER[message.other]) || "Message";
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function words(message, hear) {
  const text = message.text ?? "";
  if (!text && !message.html) return null;
  const made = element("div", { class: "words" });
  made.append(message.html ? sanitised(message.html) : text);
  if (message.from === "bot") made.querySelectorAll(".command").forEach((span) => makeCommand(span, hear));
  made.querySelectorAll("code").forEach((code) => code.addEventListener("click", () => copy(code.textContent, hear)));
  return made;
}

function makeCommand(span, hear) {
  const command = span.textContent;
  span.replaceWith(button(command, () => hear.command(command), { class: "in-words" }));
}

/** As Telegram does with what stands in this type. Selected words are left to be copied by hand. */
async function copy(text, hear) {
  if (!getSelection().isCollapsed) return;
  await navigator.clipboard.writeText(text).then(() => hear.copied(), () => {});
}

function picture(message) {
  if (!message.photo) return null;
  if (!message.photo.url) return thing("Picture");
  return element("img", { class: "picture", src: message.photo.url, alt: message.text ? `Picture: ${message.text}` : "Picture" });
}

function attached(message) {
  const file = message.document;
  if (!file) return null;
  const name = file.file_name ?? "File";
  const inside = [element("strong", {}, name), element("small", {}, fileSize(file.file_size))];
  if (!file.url) return element("p", { class: "file" }, ...inside);
  return element("a", { class: "file", href: file.url, download: name }, ...inside);
}

function otherThing(message) {
  return OTHER[message.other] ? thing(OTHER[message.other]) : null;
}

function thing(label) {
  return element("p", { class: "thing" }, label);
}

function fileSize(bytes) {
  if (!Number.isFinite(bytes)) return "file";
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024).toLocaleString("en-GB")} KB`;
}

function when(message) {
  return element("p", { class: "when" },
    message.edited_ms ? "changed " : "",
    element("time", { datetime: isoTime(message.date_ms) }, clockTime(message.edited_ms ?? message.date_ms)));
}

function buttons(message, tap) {
  if (!message.buttons?.length) return null;
  const rows = message.buttons.map((row, rowNumber) =>
    element("div", { class: "row" }, ...row.map((each, column) => drawButton(message, each, rowNumber, column, tap))));
  return element("div", { class: "choices", role: "group", "aria-label": "Answers" }, ...rows);
}

function drawButton(message, each, row, column, tap) {
  const place = `${row}.${column}`;
  if (each.url !== undefined) {
    return element("a", { class: "choice", "data-place": place, href: safeLink(each.url), target: "_blank", rel: "noopener noreferrer" },
      each.text, element("span", { class: "unseen" }, " (opens a website)"));
  }
  return button(each.text, (event) => tap(message.message_id, row, column, event.currentTarget), { class: "choice", "data-place": place });
}
