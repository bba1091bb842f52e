// What stands behind a link shows itself before someone goes there; the first look at a page asks for nothing.

const load = () => import("../voorproef/tonen.js").catch(() => {}); // without internet a link is a link
if (document.querySelector("main article:not(.bijdrage) a")) { // a form asks for nothing on the side
  const once = { once: true, passive: true };
  for (const sign of ["pointerover", "focusin", "pointerdown"]) addEventListener(sign, load, once);
}
