// What a person does less often, tucked away: sending things, replying, a start code, blocking the bot.

import { button, element } from "./dom.js";
import { summary } from "./message.js";

const KINDS = [
  ["photo", "Send a photo"], ["voice", "Send a voice message"], ["document", "Send a file"],
  ["location", "Send a location"], ["contact", "Send a contact"], ["sticker", "Send a sticker"],
];
const REPLY_CHOICES = 20;

export class More {
  #messages = [];

  constructor(person, acts, reply) {
    this.acts = acts;
    this.reply = reply;
    this.select = element("select", { onchange: () => this.#choose() });
    this.blocking = button("", () => (this.blocked ? acts.unblock() : acts.block()));
    this.element = element("div", { class: "more", id: `more-${person.id}`, hidden: true, role: "group", "aria-label": `More for ${person.first_name}` },
      element("div", { class: "sending" }, ...KINDS.map(([kind, label]) => button(label, () => acts.send(kind)))),
      this.#ownFile(), element("label", {}, "Reply to ", this.select), this.#startForm(),
      element("div", { class: "leaving" }, this.blocking, button("Put this phone away", acts.putAway)));
  }

  showMessages(messages) {
    this.#messages = messages.slice(-REPLY_CHOICES).reverse();
    const options = this.#messages.map((message) =>
      element("option", { value: message.message_id }, `${message.from === "bot" ? "Bot" : "Own"}: ${summary(message)}`));
    this.select.replaceChildren(element("option", { value: "" }, "no message"), ...options);
  }

  showPerson(person) {
    this.blocked = person.blocked;
    this.blocking.textContent = person.blocked ? "Unblock the bot" : "Block the bot";
  }

  #choose() {
    const chosen = this.#messages.find((message) => String(message.message_id) === this.select.value);
    this.reply(chosen ?? null);
    this.select.value = "";
  }

  #ownFile() {
    const input = element("input", { type: "file", onchange: () => this.#upload(input) });
    return element("label", {}, "Send a file of your own ", input);
  }

  #upload(input) {
    const [file] = input.files;
    if (file) this.acts.upload(file);
    input.value = "";
  }

  #startForm() {
    const code = element("input", { type: "text", name: "code", autocomplete: "off", spellcheck: "false", placeholder: "kmtqrw", pattern: "(https://t\\.me/\\S+[?]start=)?[A-Za-z0-9_\\-]{1,64}", title: "Letters, numbers, _ and -, at most 64; or a whole link", required: true });
    const submit = (event) => {
      event.preventDefault();
      this.acts.start(code.value.replace(/^.*start=/, ""));
    };
    return element("form", { class: "coming", onsubmit: submit },
      element("label", {}, "Come by a link or poster with this code ", code), element("button", { type: "submit" }, "Open the bot"));
  }
}
