// Which phone is in view when there is room for only some, and how to get to the others.

import { button, element, scrolling } from "./dom.js";

const IN_VIEW = 0.6;

export class Switcher {
  #tabs = new Map();
  #inView = new Set();

  constructor(list, phones) {
    this.list = list;
    this.watcher = new IntersectionObserver((seen) => this.#seen(seen), { root: phones, threshold: [0, IN_VIEW] });
  }

  add(phone) {
    const fresh = element("span", { class: "fresh" });
    const tab = button(phone.name, () => this.go(phone));
    tab.append(fresh);
    const item = element("li", {}, tab);
    this.#tabs.set(phone.element, { tab, item, fresh, waiting: 0 });
    this.list.append(item);
    this.watcher.observe(phone.element);
  }

  remove(phone) {
    this.watcher.unobserve(phone.element);
    this.#tabs.get(phone.element)?.item.remove();
    this.#tabs.delete(phone.element);
    this.#inView.delete(phone.element);
  }

  go(phone) {
    phone.element.scrollIntoView({ behavior: scrolling(), inline: "center", block: "nearest" });
    phone.composer.box.focus({ preventScroll: true });
  }

  /** New messages are counted on the button of a phone that is out of sight. */
  arrived(phone, count) {
    const entry = this.#tabs.get(phone.element);
    if (!entry || this.#inView.has(phone.element)) return;
    entry.waiting += count;
    entry.fresh.textContent = ` ${entry.waiting} new`;
  }

  #seen(entries) {
    for (const { target, intersectionRatio } of entries) {
      const entry = this.#tabs.get(target);
      if (!entry) continue;
      const visible = intersectionRatio >= IN_VIEW;
      if (visible) this.#inView.add(target);
      else this.#inView.delete(target);
      entry.tab.setAttribute("aria-current", String(visible));
      if (visible) {
        entry.waiting = 0;
        entry.fresh.textContent = "";
      }
    }
  }
}
