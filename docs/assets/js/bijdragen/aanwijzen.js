// Leads to what a finding is about: its field in view, with the focus, and the words selected, so that typing replaces
// them.

import { control } from "./velden.js";

/** Put the focus on what a finding is about, and select its words: `stuk` says which. */
export function point({ element, stuk }) {
  const input = control(element) ?? element.querySelector("button") ?? element;
  input.focus();
  if (!stuk || !input.matches("textarea, input[type=text], input[type=url]")) return;
  const begin = input.value.indexOf(stuk);
  if (begin < 0) return;
  input.setSelectionRange(begin, begin + stuk.length);
  if (input.matches("textarea")) scrollTo(input, begin);
}

// Not every browser brings a selection in view: by the share of the text that stands above it.
function scrollTo(area, begin) {
  const above = area.value.slice(0, begin).length / (area.value.length || 1);
  area.scrollTop = Math.max(0, above * area.scrollHeight - area.clientHeight / 2);
}

/** Return the finding after the one that was pointed at last, by its place; the first after the last. */
export function following(meldingen, last) {
  const here = last ? meldingen.findIndex((one) => one.element === last.element && one.regel === last.regel) : -1;
  if (here >= 0) return meldingen[(here + 1) % meldingen.length];
  const after = ({ element }) => last?.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return meldingen.find(after) ?? meldingen[0];
}

/** Say how many there are: "nog 2 dingen te verbeteren en 1 tip". */
export function howMany(meldingen) {
  const faults = meldingen.filter(({ ernst }) => ernst === "fout").length;
  const tips = meldingen.length - faults;
  const parts = [
    faults && `${faults === 1 ? "één ding" : `${faults} dingen`} te verbeteren`,
    tips && (tips === 1 ? "één tip" : `${tips} tips`),
  ];
  return `nog ${parts.filter(Boolean).join(" en ")}`;
}
