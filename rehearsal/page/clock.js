// The rehearsal's clock: shows it, and moves it on.

import * as api from "./api.js";
import { clockTime, day, instantOf, isoTime, localField, setZone, zoneName } from "./time.js";

const HOUR_MS = 3600000;
const SAID_MS = 8000;
const ROOMY = "(min-width: 56rem)";
const byId = (id) => document.getElementById(id);

export class Clock {
  #offset = 0;
  #moving = false;
  #quiet = null;

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
      this.set(await api.moveClock(target));
      this.#offerNow();
      this.#say(`It is now ${day(this.now)}, ${clockTime(this.now)}.`);
      this.#quiet = setTimeout(() => this.#say(""), SAID_MS);
    } catch (error) {
      this.#say("");
      byId("trouble").textContent = error.message;
    } finally {
      this.#busy(false);
    }
  }

  #begin() {
    clearTimeout(this.#quiet);
    byId("trouble").textContent = "";
    this.#busy(true);
    this.#say("The clock is moving on. The bot does what is due on the way…");
  }

  #say(text) {
    byId("moving").textContent = text;
  }

  #busy(busy) {
    this.#moving = busy;
    byId("moves").setAttribute("aria-busy", String(busy));
    for (const each of byId("moves").querySelectorAll("button")) each.setAttribute("aria-disabled", String(busy));
  }
}
