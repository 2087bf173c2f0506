// One made-up person's phone: their chat with the bot, and what they can do in it.

import * as api from "./api.js";
import { Answers } from "./answer.js";
import { Composer } from "./composer.js";
import { button, element, oneAtATime } from "./dom.js";
import { Log } from "./log.js";

const COLOURS = 6;

export class Phone {
  #cutOff = false;

  /** `arrived(phone, n)` hears of new messages from the bot; `putAway(phone)` of the wish to close this phone. */
  constructor(person, bot, { arrived, putAway }) {
    this.id = person.id;
    this.name = person.first_name;
    this.arrived = arrived;
    this.acts = this.#actions(() => putAway(this));
    this.log = new Log({ bot: bot.name, person: person.first_name }, {
      tap: (...where) => this.#tap(...where), command: (text) => this.acts.type(text, null),
      copied: () => this.answers.say("Copied. You can paste it on another phone."),
    });
    this.composer = new Composer(person, this.acts);
    this.screen = element("div", { class: "screen" });
    this.answers = new Answers(this.screen);
    this.trouble = element("p", { class: "trouble", role: "alert" });
    this.empty = this.#emptyChat(bot);
    this.shut = this.#blockedNote();
    this.screen.append(this.log.element, this.empty, this.shut, this.trouble, this.composer.element);
    this.element = this.#frame(person);
    this.refresh = oneAtATime(() => this.#refresh());
    this.showPerson(person);
  }

  showPerson(person) {
    this.shut.hidden = !person.blocked;
    this.composer.showPerson(person);
    const kind = person.crowd ? "one of the crowd" : "made-up person";
    this.status.textContent = person.deactivated ? "account deleted" : kind;
    this.element?.classList.toggle("of-crowd", Boolean(person.crowd));
  }

  showAnswer(queryId, answer) {
    this.answers.show(queryId, answer);
  }

  /** There is a connection again. */
  back() {
    if (this.#cutOff) this.trouble.textContent = "The rehearsal is back. Is something missing here? Then please do it again.";
    this.#cutOff = false;
    return this.refresh();
  }

  async #refresh() {
    let chat;
    try {
      chat = await api.chat(this.id);
    } catch {
      return; // the page says that the connection is lost, and everything is read again afterwards
    }
    this.empty.hidden = chat.messages.length > 0;
    const fresh = this.log.show(chat.messages);
    this.composer.showCommands(chat.commands ?? []);
    this.composer.showMessages(chat.messages);
    if (fresh > 0) this.arrived(this, fresh);
  }

  async #tap(messageId, row, column, pressed) {
    this.log.follow();
    pressed.setAttribute("aria-busy", "true");
    const result = await this.#attempt(() => api.tap(this.id, messageId, row, column));
    pressed.removeAttribute("aria-busy");
    if (!result) return;
    if (result.answer) this.answers.show(result.query_id, result.answer);
    else this.answers.say("The bot has not answered this press yet.");
  }

  /** Does something and says what went wrong, if anything; true or the answer when it went well. */
  async #attempt(act) {
    this.trouble.textContent = "";
    this.answers.clear();
    try {
      return (await act()) ?? true;
    } catch (error) {
      this.#cutOff = error instanceof api.Unreachable;
      this.trouble.textContent = error.message;
      return false;
    }
  }

  #actions(putAway) {
    const doing = (act) => async (...given) => {
      this.log.follow();
      const done = await this.#attempt(() => act(this.id, ...given));
      if (done) await this.refresh();
      return done;
    };
    return {
      type: doing(api.type), start: doing(api.start), send: doing(api.send), upload: doing(api.upload),
      block: doing(api.block), unblock: doing(api.unblock), putAway,
    };
  }

  #emptyChat(bot) {
    const begin = async () => {
      await this.acts.start();
      this.composer.box.focus({ preventScroll: true });
    };
    return element("div", { class: "empty", hidden: true },
      element("p", {}, `${this.name} has just found ${bot.name}. Nothing has been said yet.`),
      button("Start", begin, { class: "main" }));
  }

  #blockedNote() {
    return element("div", { class: "shut-note", hidden: true },
      element("p", {}, `${this.name} has blocked the bot.`), button("Unblock the bot", () => this.acts.unblock()));
  }

  #frame(person) {
    this.status = element("span", { class: "tag" });
    const heading = element("h2", { id: `name-${person.id}` }, `${person.first_name}’s phone`);
    const initial = [...person.first_name][0] ?? "?";
    return element("section", { class: "phone", id: `phone-${person.id}`, "aria-labelledby": heading.id, "data-person": person.id },
      element("header", { class: "phone-top" },
        element("span", { class: `face colour-${Math.abs(person.id) % COLOURS}`, "aria-hidden": "true" }, initial),
        element("div", {}, heading, element("p", {}, this.status))),
      this.screen, this.answers.notice, this.answers.alert);
  }
}
