// What a press is answered with: a short notice, or an alert that waits for OK, inside the phone it belongs to.

import { button, element } from "./dom.js";

const NOTICE_MS = 7000;

export class Answers {
  #shown = new Set();
  #timer = null;
  #return = null;

  constructor(screen) {
    this.screen = screen;
    this.notice = element("p", { class: "notice", role: "status" });
    this.words = element("p", { class: "alert-words", id: `alert-${crypto.randomUUID()}` });
    this.alert = element("div", {
      class: "alert", role: "alertdialog", "aria-label": "The bot says", "aria-describedby": this.words.id,
      hidden: true, onkeydown: (event) => event.key === "Escape" && this.#close(),
    }, element("div", { class: "alert-box" }, this.words, button("OK", () => this.#close(), { class: "main" })));
  }

  /** Shows the answer to a press once, however many ways it arrives. */
  show(queryId, answer) {
    if (!answer || this.#shown.has(queryId)) return;
    if (queryId) this.#shown.add(queryId);
    if (!answer.text) return;
    if (answer.show_alert) this.#open(answer.text);
    else this.say(answer.text);
  }

  say(text) {
    clearTimeout(this.#timer);
    this.notice.textContent = text;
    this.#timer = setTimeout(() => (this.notice.textContent = ""), NOTICE_MS);
  }

  /** The person does something else: what was said about the last press is over. */
  clear() {
    clearTimeout(this.#timer);
    this.notice.textContent = "";
  }

  #open(text) {
    this.#return ??= document.activeElement;
    this.words.textContent = text;
    this.alert.hidden = false;
    this.screen.inert = true;
    this.alert.querySelector("button").focus();
  }

  #close() {
    this.alert.hidden = true;
    this.screen.inert = false;
    const back = this.#return;
    this.#return = null;
    if (back?.isConnected && this.screen.contains(back)) back.focus();
    else this.screen.querySelector("[role=log]").focus({ preventScroll: true });
  }
}
