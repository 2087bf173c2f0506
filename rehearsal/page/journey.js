// The clock on its way: how far it has come, what happened in each hour or day, and a button to stop it.

import * as api from "./api.js";
import { element } from "./dom.js";
import { clockTime, day, weekday } from "./time.js";

const SAID_MS = 8000;
const byId = (id) => document.getElementById(id);

export class Journey {
  #quiet = null;
  #begun = 0;

  constructor() {
    byId("move-stop").addEventListener("click", () => {
      byId("journey-now").textContent = "Stopping…";
      api.stopClock().catch((error) => (byId("journey-now").textContent = error.message));
    });
    byId("journey-close").addEventListener("click", () => {
      this.close();
      byId("moves").querySelector("summary").focus();
    });
  }

  close() {
    clearTimeout(this.#quiet);
    byId("journey").hidden = true;
    byId("moving").textContent = "";
  }

  show(moving) {
    clearTimeout(this.#quiet);
    byId("journey").hidden = false;
    if (moving.going) this.#onTheWay(moving);
    else this.#arrived(moving);
    const lines = moving.lines.map((line) => element("li", {}, said(line, moving.by))).reverse();
    byId("account").replaceChildren(...lines);
    byId("account").hidden = lines.length === 0;
  }

  #onTheWay({ from_ms, target_ms, now_ms }) {
    if (this.#begun !== from_ms) {
      this.#begun = from_ms;
      say(`Going to ${day(target_ms)}, ${clockTime(target_ms)}.`);
    }
    byId("way").hidden = byId("move-stop").hidden = false;
    byId("journey-close").hidden = true;
    byId("way").value = (now_ms - from_ms) / Math.max(target_ms - from_ms, 1);
    byId("journey-now").textContent = `It is ${weekday(now_ms)}, ${clockTime(now_ms)}.`;
  }

  #arrived({ stopped, now_ms, lines }) {
    this.#begun = 0;
    const focused = document.activeElement === byId("move-stop");
    byId("way").hidden = byId("move-stop").hidden = true;
    byId("journey-close").hidden = false;
    byId("journey-now").textContent = "";
    const where = `${day(now_ms)}, ${clockTime(now_ms)}`;
    const end = stopped ? `The clock was stopped. It is ${where}.` : `It is now ${where}.`;
    say(lines.length === 0 ? end : `${end} On the way: ${things(summed(lines))}.`);
    if (focused) byId("journey-close").focus();
    if (lines.length === 0) this.#quiet = setTimeout(() => this.close(), SAID_MS);
  }
}

/** Read out, so only when it is something new. */
function say(text) {
  if (byId("moving").textContent !== text) byId("moving").textContent = text;
}

function said(line, by) {
  const when = by === "hour" ? `${weekday(line.at_ms)} from ${clockTime(line.at_ms)}` : day(line.at_ms);
  return `${when}: ${things(line)}`;
}

function summed(lines) {
  const sum = (name) => lines.reduce((so_far, line) => so_far + line[name], 0);
  return { started: sum("started"), answered: sum("answered"), said: sum("said") };
}

function things({ started, answered, said: messages }) {
  const parts = [
    [started, "person pressed Start", "people pressed Start"],
    [answered, "answer from the crowd", "answers from the crowd"],
    [messages, "message from the bot", "messages from the bot"],
  ];
  return parts.filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`).join(", ");
}
