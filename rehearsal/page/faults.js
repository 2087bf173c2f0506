// The panel "What could go wrong": three simple faults, leaving any others as they were.

import * as api from "./api.js";

const FLOOD = { share: 1, retry_after: 5, chats: null };
const SLOW_MS = 3000;
const form = document.getElementById("faults-form");
const says = document.getElementById("faults-state");

const SENTENCES = { outage: "There is no network.", flood: "Telegram says slow down.", slow: "Answers are slow." };

export function watchFaults() {
  form.addEventListener("change", change);
  form.addEventListener("submit", (event) => event.preventDefault());
}

export function showFaults(faults) {
  const on = { outage: Boolean(faults.outage), flood: (faults.flood?.share ?? 0) > 0, slow: (faults.slow_ms ?? 0) > 0 };
  for (const [name, value] of Object.entries(on)) form.elements[name].checked = value;
  const sentences = Object.keys(on).filter((name) => on[name]).map((name) => SENTENCES[name]);
  const text = sentences.length > 0 ? `Switched on: ${sentences.join(" ")}` : "Nothing is going wrong.";
  if (says.textContent !== text) says.textContent = text;
  document.getElementById("faults").classList.toggle("some-on", sentences.length > 0);
}

/** Faults are replaced whole, so what this panel does not know is read first and handed back. */
async function change() {
  const wanted = Object.fromEntries(["outage", "flood", "slow"].map((name) => [name, form.elements[name].checked]));
  try {
    const { flood, slow_ms, outage, ...others } = await api.faults();
    const kept = { ...others, outage: wanted.outage };
    if (wanted.flood) kept.flood = FLOOD;
    if (wanted.slow) kept.slow_ms = SLOW_MS;
    await api.setFaults(kept);
    showFaults(kept);
  } catch (error) {
    says.textContent = error.message;
  }
}
