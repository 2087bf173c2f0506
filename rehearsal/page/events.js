// Hears what the server pushes; reconnects by itself, and says when the connection is lost and when it is back.

const NAMES = ["person", "message", "edit", "delete", "commands", "answer", "clock", "moving", "state"];
const LONGEST_WAIT_MS = 5000;

/** Calls `back()` each time a connection is made: whatever was pushed before it has to be read anew. */
export function listen({ heard, lost, back }) {
  let wait = 500;
  function connect() {
    const source = new EventSource("/rehearsal/events");
    source.onopen = () => {
      wait = 500;
      back();
    };
    source.onerror = () => {
      source.close();
      lost();
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
    for (const name of NAMES) {
      source.addEventListener(name, (event) => heard(name, parsed(event.data)));
    }
  }
  connect();
}

function parsed(data) {
  try {
    return JSON.parse(data) ?? {};
  } catch {
    return {};
  }
}
