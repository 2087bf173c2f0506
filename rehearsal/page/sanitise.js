// Lets only Telegram's own formatting through. The server's HTML is already safe; this is the second lock.

const ALLOWED = new Set(["B", "STRONG", "I", "EM", "U", "INS", "S", "STRIKE", "DEL", "CODE", "PRE", "BLOCKQUOTE", "BR", "A"]);
const MARKS = ["spoiler", "command"];
const DROPPED_WHOLE = new Set(["SCRIPT", "STYLE", "TEMPLATE", "IFRAME", "OBJECT", "SVG", "MATH", "NOSCRIPT", "TITLE", "TEXTAREA"]);
const LINKS = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);

export function safeLink(address) {
  try {
    return LINKS.has(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

/** A fragment with the formatting of `html` that is allowed, and the text of everything else. */
export function sanitised(html) {
  const fragment = document.createDocumentFragment();
  copy(new DOMParser().parseFromString(html, "text/html").body, fragment);
  return fragment;
}

function copy(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node, to);
  }
}

function copyElement(node, to) {
  const name = node.tagName.toUpperCase();
  if (DROPPED_WHOLE.has(name)) return;
  const made = allowed(node, name);
  if (made) to.append(made);
  copy(node, made ?? to);
}

function allowed(node, name) {
  if (name === "SPAN") return marked(node);
  if (!ALLOWED.has(name)) return null;
  const made = document.createElement(name);
  if (name === "A" && !link(made, node.getAttribute("href") ?? "")) return null;
  return made;
}

function marked(node) {
  const kind = MARKS.find((each) => node.classList.contains(each));
  if (!kind) return null;
  const made = document.createElement("span");
  made.className = kind;
  return made;
}

function link(made, address) {
  if (!safeLink(address)) return false;
  made.href = address;
  made.target = "_blank";
  made.rel = "noopener noreferrer";
  return true;
}
