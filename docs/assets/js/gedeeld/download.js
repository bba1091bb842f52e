// Files that are made in the browser.

const A_WHILE = 10_000; // milliseconds: some browsers read the file only after the click was handled

/** Let the browser save a text or bytes as a file. */
export function download(name, content, type) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), A_WHILE);
}
