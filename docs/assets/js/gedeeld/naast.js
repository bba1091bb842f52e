// Where what opens beside a word or a link comes to stand.

const EDGE = 8; // pixels between what opens and the edge of the window
const GAP = 6; // pixels between it and the word

/** Put an open explanation below a word, or above it where there is no room, within the window. */
export function beside(word, explanation) {
  const at = word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height, style } = explanation;
  style.inset = "auto";
  style.margin = "0";
  style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE))}px`;
  const below = at.bottom + GAP;
  style.top = `${below + height < innerHeight ? below : Math.max(EDGE, at.top - height - GAP)}px`;
}
