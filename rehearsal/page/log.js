// Keeps one chat's list of messages in step with what the server says, changing only what changed.

import { element } from "./dom.js";
import { drawMessage } from "./message.js";
import { day } from "./time.js";

const NEAR_PX = 80;

export class Log {
  #drawn = new Map();
  #following = false;
  #list = element("ol");

  constructor(names, hear) {
    this.names = names;
    this.hear = hear;
    this.element = element("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": `Chat with ${names.bot}`, tabindex: "0" }, this.#list);
  }

  /** Shows exactly `messages`; returns how many of the bot's are new. */
  show(messages) {
    const first = this.#drawn.size === 0;
    const follow = this.#following || this.#isAtEnd();
    const wanted = this.#wanted(messages);
    const added = [...wanted.values()].filter((item) => !this.#drawn.has(item.key));
    this.#forget(wanted);
    let place = this.#list.firstElementChild;
    for (const item of wanted.values()) place = this.#put(item, place);
    if (follow && added.length > 0) this.#bringIntoView(first && !this.#following ? null : added[0].key);
    const heard = added.filter((item) => item.fromBot).length;
    if (heard > 0) this.#following = false;
    return first ? 0 : heard;
  }

  /** The person has just done something: what the bot says next comes into view. */
  follow() {
    this.#following = true;
  }

  #wanted(messages) {
    const byId = new Map(messages.map((message) => [message.message_id, message]));
    const wanted = new Map();
    let today = null;
    for (const message of messages) {
      const date = day(message.date_ms);
      if (date !== today) {
        today = date;
        const key = `day ${message.message_id}`;
        wanted.set(key, { key, content: date, draw: () => element("li", { class: "day" }, date) });
      }
      const quoted = byId.get(message.reply_to) ?? null;
      wanted.set(message.message_id, {
        key: message.message_id,
        fromBot: message.from === "bot",
        content: JSON.stringify([message, quoted?.text]),
        draw: () => drawMessage(message, this.names, quoted, this.hear),
      });
    }
    return wanted;
  }

  #forget(wanted) {
    for (const [key, item] of this.#drawn) {
      if (wanted.has(key)) continue;
      const focused = item.element.contains(document.activeElement);
      item.element.remove();
      this.#drawn.delete(key);
      if (focused) this.element.focus({ preventScroll: true });
    }
  }

  #put(item, place) {
    const before = this.#drawn.get(item.key);
    if (before?.content === item.content) {
      if (before.element === place) return place.nextElementSibling;
      this.#list.insertBefore(before.element, place);
      return place;
    }
    const made = item.draw();
    this.#drawn.set(item.key, { ...item, element: made });
    if (!before) {
      this.#list.insertBefore(made, place);
      return place;
    }
    const next = before.element === place ? place.nextElementSibling : place;
    replaceKeepingFocus(before.element, made);
    return next;
  }

  #isAtEnd() {
    const box = this.element;
    return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
  }

  /** Scrolls to the end, but never past the beginning of what is new. */
  #bringIntoView(key) {
    const box = this.element;
    const start = key === null ? Infinity : this.#drawn.get(key).element.offsetTop - this.#list.offsetTop;
    const end = box.scrollHeight - box.clientHeight;
    box.scrollTop = Math.min(start, end);
  }
}

/** Whoever stood on a button of the message stands on the button in its place afterwards, or on the message. */
function replaceKeepingFocus(old, made) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(made);
  if (!focused) return;
  const place = focused.dataset.place;
  const same = place && made.querySelector(`[data-place="${place}"]`);
  (same || made).focus({ preventScroll: true });
}
