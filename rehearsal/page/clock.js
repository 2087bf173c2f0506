// The rehearsal's clock: shows it, and moves it on.

import * as api from "./api.js";
import { Journey } from "./journey.js";
import { clockTime, day, instantOf, isoTime, localField, setZone, zoneName } from "./time.js";

const HOUR_MS = 3600000;
const ROOMY = "(min-width: 56rem)";
const byId = (id) => document.getElementById(id);

export class Clock {
  #offset = 0;
  #moving = false;
  #journey = new Journey();

  constructor() {
    byId("move-hour").addEventListener("click", () => this.#move({ by_ms: HOUR_MS }));
    byId("move-morning").addEventListener("click", () => this.#move({ to: "tomorrow-morning" }));
    byId("move-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#move({ to_ms: instantOf(byId("move-to").value) });
    });
    byId("moves").addEventListener("toggle", () => this.#offerNow());
    byId("moves").open = window.matchMedia(ROOMY).matches;
    setInterval(() => this.#draw(), 1000);
  }

  /** Takes what the server says its time is; this computer's clock carries it on from there. */
  set({ now_ms, time_zone }) {
    setZone(time_zone);
    this.#offset = now_ms - Date.now();
    if (!byId("move-to").value) this.#offerNow();
    this.#draw();
  }

  /** Somebody, perhaps on another page, moves the clock: how far it has come, and what happened. */
  show(moving) {
    this.set({ now_ms: moving.now_ms });
    this.#busy(moving.going);
    this.#journey.show(moving);
  }

  get now() {
    return Date.now() + this.#offset;
  }

  #draw() {
    const now = this.now;
    const text = `${day(now)}, ${clockTime(now)}`;
    if (byId("now").textContent === text) return;
    byId("now").textContent = text;
    byId("now").dateTime = isoTime(now);
    byId("zone").textContent = zoneName();
  }

  #offerNow() {
    byId("move-to").value = localField(this.now);
  }

  async #move(target) {
    if (this.#moving) return;
    this.#begin();
    try {
      this.show((await api.moveClock(target)).moving);
      this.#offerNow();
    } catch (error) {
      this.#journey.close();
      byId("trouble").textContent = error.message;
    } finally {
      this.#busy(false);
    }
  }

  #begin() {
    byId("trouble").textContent = "";
    this.#busy(true);
  }

  #busy(busy) {
    this.#moving = busy;
    byId("moves").setAttribute("aria-busy", String(busy));
    for (const each of byId("moves").querySelectorAll("button")) each.setAttribute("aria-disabled", String(busy));
  }
}
