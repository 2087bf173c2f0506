// Where a person types: the text box, the menu of commands, and the reply being written.

import { button, element } from "./dom.js";
import { summary } from "./message.js";
import { More } from "./more.js";

export class Composer {
  /** `acts` are what a person can do: type, start, send, upload, block, putAway; each returns a promise. */
  constructor(person, acts) {
    this.acts = acts;
    this.replyTo = null;
    this.box = element("textarea", {
      rows: "1", "aria-label": `Message from ${person.first_name}`, placeholder: "Message",
      onkeydown: (event) => this.#key(event), oninput: () => this.#grow(),
    });
    this.replying = element("p", { class: "replying", hidden: true });
    this.commands = element("ul", { class: "commands", hidden: true, id: `commands-${person.id}` });
    this.menu = this.#toggle("Menu", this.commands);
    this.more = new More(person, this.#foldingMore(acts), (message) => this.#reply(message));
    this.moreToggle = this.#toggle("More", this.more.element);
    this.element = element("footer", { class: "composer", onkeydown: (event) => this.#escape(event) },
      this.commands, this.more.element, this.replying,
      element("form", { onsubmit: (event) => this.#submit(event) },
        this.box, element("button", { class: "main", type: "submit" }, "Send"), this.menu, this.moreToggle));
  }

  showCommands(commands) {
    const content = JSON.stringify(commands);
    if (content === this.shownCommands) return;
    this.shownCommands = content;
    this.menu.hidden = commands.length === 0;
    if (this.menu.hidden) this.#fold(this.menu, this.commands);
    this.commands.replaceChildren(...commands.map(({ command, description }) =>
      element("li", {}, button("", () => this.#choose(`/${command}`), { class: "command" }))));
    commands.forEach(({ command, description }, index) => this.commands.children[index].firstChild.append(
      element("span", {}, description), element("code", {}, `/${command}`)));
  }

  showMessages(messages) {
    this.more.showMessages(messages);
  }

  showPerson(person) {
    this.more.showPerson(person);
    this.element.classList.toggle("shut", person.blocked);
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.box.value.trim();
    if (!text) return;
    const replyTo = this.replyTo;
    this.box.value = "";
    this.#grow();
    this.#reply(null);
    this.#foldAll();
    if (!(await this.acts.type(text, replyTo))) this.#giveBack(text);
  }

  #giveBack(text) {
    this.box.value ||= text;
    this.#grow();
  }

  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    event.currentTarget.form.requestSubmit();
  }

  #grow() {
    const lines = this.box.value.split("\n").length + Math.floor(this.box.value.length / 34);
    this.box.rows = Math.min(6, Math.max(1, lines));
  }

  #choose(command) {
    this.#fold(this.menu, this.commands);
    this.menu.focus();
    this.acts.type(command, null);
  }

  #reply(message) {
    this.replyTo = message?.message_id ?? null;
    this.replying.hidden = !message;
    this.replying.replaceChildren();
    if (!message) return;
    this.replying.append(element("span", {}, `Replying to: ${summary(message)}`), button("Do not reply", () => this.#reply(null)));
    this.#fold(this.moreToggle, this.more.element);
    this.box.focus();
  }

  #toggle(label, panel) {
    const unfold = (event) => this.#unfold(event.currentTarget, panel, panel.hidden);
    return button(label, unfold, { "aria-expanded": "false", "aria-controls": panel.id });
  }

  /** Whatever is done under More, the chat is to be seen again afterwards. */
  #foldingMore(acts) {
    const folding = (act) => (...given) => {
      this.#fold(this.moreToggle, this.more.element);
      this.moreToggle.focus({ preventScroll: true });
      return act(...given);
    };
    return Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, folding(act)]));
  }

  #unfold(toggle, panel, open) {
    this.#foldAll();
    if (!open) return;
    panel.hidden = false;
    toggle.setAttribute("aria-expanded", "true");
    panel.querySelector("button, select, input")?.focus();
  }

  #foldAll() {
    this.#fold(this.menu, this.commands);
    this.#fold(this.moreToggle, this.more.element);
  }

  #fold(toggle, panel) {
    panel.hidden = true;
    toggle.setAttribute("aria-expanded", "false");
  }

  #escape(event) {
    if (event.key !== "Escape") return;
    const open = [[this.menu, this.commands], [this.moreToggle, this.more.element]].find(([, panel]) => !panel.hidden);
    if (!open) return;
    this.#fold(...open);
    open[0].focus();
  }
}
