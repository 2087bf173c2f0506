// Dates and times as the organisation's wall clock shows them, whatever zone this computer is in.

const HOUR_MS = 3600000;
let zone = "Europe/London";

export function setZone(name) {
  if (name) zone = name;
}

export function zoneName() {
  return `${zone.split("/").pop().replaceAll("_", " ")} time`;
}

function shown(ms, options) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(ms);
}

export const clockTime = (ms) => shown(ms, { hour: "2-digit", minute: "2-digit" });
export const day = (ms) => shown(ms, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const weekday = (ms) => shown(ms, { weekday: "long" });
export const isoTime = (ms) => new Date(ms).toISOString();

/** The wall clock as a `datetime-local` field wants it: 2026-06-04T09:30. */
export function localField(ms) {
  return shown(ms, { dateStyle: "short", timeStyle: "short" })
    .replace(/^(\d+)\/(\d+)\/(\d+), (\d+:\d+)$/, "$3-$2-$1T$4");
}

/** The instant at which the zone's wall clock shows `field`; the first of two in autumn, just after the gap in spring. */
export function instantOf(field) {
  const asUtc = Date.parse(`${field.slice(0, 16)}Z`);
  const candidates = [-14, -1, 0, 1, 14].map((hours) => asUtc - offsetAt(asUtc + hours * HOUR_MS));
  const fitting = candidates.filter((ms) => localField(ms) === field.slice(0, 16));
  return Math.min(...(fitting.length > 0 ? fitting : [Math.max(...candidates)]));
}

function offsetAt(ms) {
  const whole = Math.floor(ms / 60000) * 60000;
  return Date.parse(`${localField(whole)}Z`) - whole;
}
