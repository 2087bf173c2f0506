// Builds elements; whatever is given as a child string goes in as text, never as HTML.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, label);
}

/** Runs `work` one at a time: calls made meanwhile lead to one more run after it. */
export function oneAtATime(work) {
  let running = null;
  let again = false;
  return function run() {
    again = true;
    running ??= (async () => {
      try {
        while (again) {
          again = false;
          await work();
        }
      } finally {
        running = null;
      }
    })();
    return running;
  };
}

export const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");

export function scrolling() {
  return stillness.matches ? "auto" : "smooth";
}
