// Speaks to the rehearsal's control API. Every failure is an Error whose message is a sentence to show.

/** Whether what was asked has been done is not known. */
export class Unreachable extends Error {}

async function ask(method, path, body) {
  const request = { method, headers: {}, cache: "no-store" };
  if (body instanceof FormData) request.body = body;
  else if (body !== undefined) {
    request.body = JSON.stringify(body);
    request.headers["Content-Type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(`/rehearsal/${path}`, request);
  } catch {
    throw new Unreachable("The rehearsal could not be reached, so this may not have got there. Is it still running?");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? "The rehearsal could not do that.");
  return answer;
}

const person = (id, what) => `people/${encodeURIComponent(id)}/${what}`;

export const state = () => ask("GET", "state");
export const chat = (id) => ask("GET", person(id, "chat"));
export const addPeople = (wanted) => ask("POST", "people", wanted);
export const start = (id, payload) => ask("POST", person(id, "start"), payload ? { payload } : {});
export const tap = (id, message_id, row, column) => ask("POST", person(id, "tap"), { message_id, row, column });
export const send = (id, kind) => ask("POST", person(id, "send"), { kind });
export const block = (id) => ask("POST", person(id, "block"), {});
export const unblock = (id) => ask("POST", person(id, "unblock"), {});
export const moveClock = (target) => ask("POST", "clock", target);
export const stopClock = () => ask("POST", "clock/stop", {});
export const inviteCrowd = (count) => ask("POST", "crowd", { count });
export const lookAtOne = (number) => ask("POST", "crowd/look", number === null ? {} : { number });
export const sendCrowdAway = () => ask("DELETE", "crowd", {});
export const faults = () => ask("GET", "faults");
export const setFaults = (wanted) => ask("PUT", "faults", wanted);

export function type(id, text, reply_to) {
  return ask("POST", person(id, "type"), reply_to ? { text, reply_to } : { text });
}

export function upload(id, file) {
  const form = new FormData();
  form.append("file", file, file.name);
  return ask("POST", person(id, "send"), form);
}
