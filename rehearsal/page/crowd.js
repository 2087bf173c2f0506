// The panel "A crowd": invites made-up people who act by themselves, counts them, and opens single phones.

import * as api from "./api.js";
import { element } from "./dom.js";
import { clockTime, day } from "./time.js";

const ROWS = [
  ["invited", "Invited"],
  ["not_started", "Have not pressed Start"],
  ["thinking", "Thinking about an answer"],
  ["waiting", "Waiting for the bot"],
  ["done", "Have nothing to answer now"],
  ["stopped", "Stopped half-way, or did not answer"],
  ["blocked", "Have blocked the bot"],
];
const byId = (id) => document.getElementById(id);
const counted = (number) => number.toLocaleString("en-GB");
const cells = new Map();

/** `looked(person)` hears whose phone is to be opened; `changed()` that there are other people now. */
export function watchCrowd({ looked, changed }) {
  byId("crowd-counts").append(...ROWS.map(([name, label]) => {
    cells.set(name, element("dd", {}));
    return element("div", {}, element("dt", {}, label), cells.get(name));
  }));
  byId("crowd-form").addEventListener("submit", doing("crowd-said", async () => {
    const count = byId("crowd-count").valueAsNumber;
    await api.inviteCrowd(count);
    await changed();
    return `${counted(count)} people were invited. They come in their own time.`;
  }));
  const look = async (number) => looked((await api.lookAtOne(number)).people[0]);
  byId("crowd-any").addEventListener("click", doing("crowd-look-said", () => look(null)));
  byId("crowd-one").addEventListener("submit", doing("crowd-look-said", () => look(byId("crowd-number").valueAsNumber)));
  byId("crowd-away").addEventListener("click", () => ask(true));
  byId("crowd-keep").addEventListener("click", () => ask(false));
  byId("crowd-sure-away").addEventListener("click", doing("crowd-said", async () => {
    const { gone } = await api.sendCrowdAway();
    ask(false);
    await changed();
    byId("crowd-count").focus();
    return `${counted(gone)} people have deleted their accounts.`;
  }));
}

export function showCrowd(crowd) {
  const there = crowd.invited > 0;
  set(byId("crowd-size"), there ? ` of ${counted(crowd.invited)} people` : "");
  byId("crowd-there").hidden = !there;
  for (const [name] of ROWS) set(cells.get(name), counted(crowd[name]));
  set(byId("crowd-next"), next(crowd));
}

function next({ invited, next_ms }) {
  if (!invited) return "";
  if (next_ms === null) return "Nobody in the crowd has anything in mind just now.";
  return `The next of them does something on ${day(next_ms)}, ${clockTime(next_ms)}.`;
}

function set(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

function ask(open) {
  byId("crowd-sure").hidden = !open;
  byId("crowd-away").hidden = open;
  byId(open ? "crowd-keep" : "crowd-away").focus();
}

/** Does something once at a time, and says there how it went. */
function doing(place, act) {
  let busy = false;
  return async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    byId(place).textContent = "";
    try {
      byId(place).textContent = (await act()) ?? "";
    } catch (error) {
      byId(place).textContent = error.message;
    } finally {
      busy = false;
    }
  };
}
