// The clipboard. It may be refused: without permission, or on a connection that is not secure. Then there is still
// selecting.

const blob = (content, type) => new Blob([content], { type });

async function succeeds(action) {
  try {
    await action();
    return true;
  } catch {
    return false;
  }
}

/** Put a text on the clipboard; returns whether that worked. */
export const copy = (text) => succeeds(() => navigator.clipboard.writeText(text));

/** Put what an element shows on the clipboard, italics and links included; returns whether that worked. */
export function copyElement(element) {
  const text = element.textContent.trim();
  if (!element.firstElementChild || !window.ClipboardItem) return copy(text);
  const both = { "text/plain": blob(text, "text/plain"), "text/html": blob(element.innerHTML.trim(), "text/html") };
  return succeeds(() => navigator.clipboard.write([new ClipboardItem(both)]));
}

/** Put the text at an address on the clipboard. It is asked for at once: a browser wants to see the click. */
export function copyFrom(address) {
  const text = fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)));
  if (!window.ClipboardItem) return succeeds(async () => navigator.clipboard.writeText(await text));
  const item = { "text/plain": text.then((words) => blob(words, "text/plain")) };
  return succeeds(() => navigator.clipboard.write([new ClipboardItem(item)]));
}

/** Select what an element shows, so that one press of a key copies it. */
export function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}
