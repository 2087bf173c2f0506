// What a person with a screen reader, or tired eyes, would stumble over on the page: a list of sentences.
() => {
  const shown = (each) => each.checkVisibility({ checkVisibilityCSS: true });
  const found = [];

  for (const control of document.querySelectorAll("button, a, input, select, textarea, summary, [role=alertdialog]")) {
    const labelled = control.getAttribute("aria-label") || control.innerText?.trim() || control.labels?.[0]?.innerText.trim();
    if (shown(control) && !labelled) found.push(`no name: ${control.outerHTML.slice(0, 80)}`);
  }
  for (const image of document.images) if (!image.hasAttribute("alt")) found.push(`no alt: ${image.src}`);
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`id used twice: ${id}`);
  for (const each of document.querySelectorAll("[aria-labelledby], [aria-controls], [aria-describedby]")) {
    for (const name of ["aria-labelledby", "aria-controls", "aria-describedby"]) {
      const id = each.getAttribute(name);
      if (id && !document.getElementById(id)) found.push(`${name} names nothing: ${id}`);
    }
  }

  const channels = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const light = ({ rgb }) => {
    const [r, g, b] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (each) => {
    for (let at = each; at; at = at.parentElement) {
      const background = channels(getComputedStyle(at).backgroundColor);
      if (background.a === 1) return background;
    }
    return channels("rgb(255, 255, 255)");
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !shown(holder) || holder.matches("option, noscript, noscript *")) continue;
    const one = light(channels(getComputedStyle(holder).color));
    const other = light(behind(holder));
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) found.push(`contrast ${contrast.toFixed(2)}: ${walker.currentNode.data.trim().slice(0, 40)}`);
  }
  return found;
}
