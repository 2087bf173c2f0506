// The page: which phones are on it, and how what the server pushes reaches them.

import * as api from "./api.js";
import { Clock } from "./clock.js";
import { element, oneAtATime } from "./dom.js";
import { showCrowd, watchCrowd } from "./crowd.js";
import { listen } from "./events.js";
import { showFaults, watchFaults } from "./faults.js";
import { Phone } from "./phone.js";
import { Switcher } from "./switcher.js";

const FIRST_PHONES = 3;
const IF_NOBODY = 2;
const LOOK_AGAIN_MS = 4000;
const GONE_AFTER_MS = 6000;
const byId = (id) => document.getElementById(id);

const phones = new Map();
const away = new Set();
const clock = new Clock();
const switcher = new Switcher(byId("switcher"), byId("phones"));
let state = null;
let begun = false;
let connected = false;
let seenPolling = -Infinity;

const refreshState = oneAtATime(async () => {
  try {
    state = await api.state();
  } catch {
    return; // "lost" says so
  }
  clock.set(state);
  showFaults(state.faults ?? {});
  showCrowd(state.crowd);
  if (state.moving) clock.show(state.moving);
  showBot();
  showPeople();
});

/** Between two polls a bot is busy, not gone: it is said to be gone when it has not been there for a while. */
function showBot() {
  if (state.polling) seenPolling = performance.now();
  const text = performance.now() - seenPolling < GONE_AFTER_MS
    ? `${state.bot.name} is running and listening.`
    : `${state.bot.name} is not listening at the moment. What people do here waits for it.`;
  if (byId("bot-state").textContent !== text) byId("bot-state").textContent = text;
}

function showPeople() {
  const present = new Map(state.people.map((person) => [person.id, person]));
  for (const phone of [...phones.values()]) if (present.get(phone.id)?.first_name !== phone.name) remove(phone);
  for (const person of state.people) {
    if (phones.has(person.id)) phones.get(person.id).showPerson(person);
    else if (!person.crowd && phones.size < FIRST_PHONES && !away.has(person.id)) open(person);
  }
  byId("no-phones").hidden = phones.size > 0;
  offerOthers();
}

function open(person) {
  away.delete(person.id);
  const phone = new Phone(person, state.bot, { arrived: (...news) => switcher.arrived(...news), putAway });
  phones.set(person.id, phone);
  byId("phones").append(phone.element);
  switcher.add(phone);
  phone.refresh();
  return phone;
}

function remove(phone) {
  phones.delete(phone.id);
  switcher.remove(phone);
  phone.element.remove();
}

function putAway(phone) {
  away.add(phone.id);
  remove(phone);
  showPeople();
  byId("add-person").focus();
}

function offerOthers() {
  const others = state.people.filter((person) => !phones.has(person.id)).slice(-100);
  byId("others").hidden = others.length === 0;
  byId("other-people").replaceChildren(element("option", { value: "" }, "Someone else…"),
    ...others.map((person) => element("option", { value: person.id }, person.first_name)));
}

function chooseOther() {
  const person = state.people.find((each) => String(each.id) === byId("other-people").value);
  if (!person) return;
  const phone = open(person);
  showPeople();
  switcher.go(phone);
}

/** One of the crowd was picked: theirs is a phone among the others, and says whose it is. */
async function look(person) {
  await refreshState();
  const phone = phones.get(person.id) ?? open(person);
  showPeople();
  switcher.go(phone);
}

async function addPerson() {
  try {
    const { people } = await api.addPeople({});
    await refreshState();
    for (const person of people) switcher.go(phones.get(person.id) ?? open(person));
    showPeople();
  } catch (error) {
    byId("trouble").textContent = error.message;
  }
}

/** A connection was made: whatever happened before it is read anew. */
async function back() {
  connected = true;
  byId("trouble").textContent = "";
  await refreshState();
  if (!begun && state?.people.length === 0) await api.addPeople({ count: IF_NOBODY }).then(refreshState);
  begun = true;
  await Promise.all([...phones.values()].map((phone) => phone.back()));
}

function refreshPhones() {
  return Promise.all([...phones.values()].map((phone) => phone.refresh()));
}

function lost() {
  connected = false;
  byId("trouble").textContent = "The connection to the rehearsal is lost. Trying to connect again…";
}

function heard(name, data) {
  const phone = phones.get(data.person);
  if (name === "answer") phone?.showAnswer(data.query_id, data.answer ?? data);
  else if (["message", "edit", "delete", "commands"].includes(name)) phone?.refresh();
  else if (name === "moving") clock.show(data);
  else refreshState();
  if (name === "moving" && !data.going) refreshState();
  if (data.missed) refreshPhones();
}

byId("add-person").addEventListener("click", addPerson);
byId("other-people").addEventListener("change", chooseOther);
setInterval(() => connected && !document.hidden && refreshState(), LOOK_AGAIN_MS);
watchFaults();
watchCrowd({ looked: look, changed: refreshState });
listen({ heard, lost, back });
