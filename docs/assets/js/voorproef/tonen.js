// What stands behind a link, before someone goes there: its kind, its title and its one thought. It opens where a mouse
// rests on a link in a text, where the keyboard waits on one, or under a finger that stays. Cards say it already.

import { make } from "../gedeeld/element.js";
import { beside } from "../gedeeld/naast.js";

const OPEN_AFTER = 500; // milliseconds that a mouse or the keyboard rests on a link, or a finger on the screen
const CLOSE_AFTER = 300; // milliseconds to go from the link to what opened
const STRAYED = 10; // pixels that a finger may move while it stays
const TEXT = "main :is(p, li, dd, td, blockquote) a[href]";
const SAYS_IT = ".kaart, .duimbalk, .sprong, .inhoud, .woord-uitleg, .voorproef, .pad, form, [data-zonder-voorproef]";

const root = new URL(document.querySelector("link[rel=manifest]")?.href ?? location.href).href.replace(/[^/]*$/, "");
const known = new Map();
let bubble = null;
let timer = 0;

/** Whether a link leads to another page of this site that a reader reads. */
function leads(link) {
  const { href, pathname, search } = link;
  const here = pathname === location.pathname;
  return href.startsWith(root) && pathname.endsWith("/") && !search && !here && !link.closest(SAYS_IT);
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const onward = page.querySelector("meta[http-equiv=refresh]") && page.querySelector("main a")?.getAttribute("href");
  if (onward) return read(new URL(onward, address).href);
  const said = (selector) => page.querySelector(selector);
  const [title, thought] = [said("h1"), said("meta[name=description]")?.content].map((one) => one?.textContent ?? one);
  const [kind, state] = [said("main .etiket"), said("main .staat b")].map((one) => one?.textContent.trim());
  return { kind, title, thought, state };
}

/** What stands at an address; null when it cannot be read, such as without internet. */
function behind(address) {
  if (!known.has(address)) known.set(address, read(address).catch(() => known.delete(address) && null));
  return known.get(address);
}

const close = () => bubble?.matches(":popover-open") && bubble.hidePopover();

async function show(link) {
  const found = await behind(link.href.split("#")[0]);
  if (!found?.thought || !link.isConnected || shown !== link) return;
  bubble?.remove();
  bubble = make(
    "div",
    { popover: "manual", id: "voorproef", class: "woord-uitleg voorproef", role: "note" },
    make("p", { class: "klein" }, [found.kind, found.state].filter(Boolean).join(" · ")),
    make("b", {}, found.title),
    make("p", {}, found.thought),
    make("a", { href: link.href }, "Lees de pagina"),
  );
  link.after(bubble);
  bubble.addEventListener("pointerenter", () => clearTimeout(timer));
  bubble.addEventListener("pointerleave", leave);
  bubble.showPopover();
  beside(link, bubble);
}

let shown = null;

function wait(link) {
  clearTimeout(timer);
  if (shown !== link) close();
  shown = link;
  timer = setTimeout(show, OPEN_AFTER, link);
}

function leave() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!bubble?.contains(document.activeElement)) close();
    shown = null;
  }, CLOSE_AFTER);
}

function onFinger(event, link) {
  wait(link);
  const { clientX: x, clientY: y } = event;
  const ends = new AbortController();
  const stop = () => {
    ends.abort();
    if (!bubble?.matches(":popover-open")) leave();
  };
  const { signal } = ends;
  addEventListener("pointermove", (to) => Math.hypot(to.clientX - x, to.clientY - y) > STRAYED && stop(), { signal });
  for (const end of ["pointerup", "pointercancel", "scroll"]) addEventListener(end, stop, { signal, passive: true });
}

if (HTMLElement.prototype.showPopover && !navigator.connection?.saveData) {
  const linkOf = (event) => {
    const link = event.target.closest?.(TEXT);
    return link && leads(link) ? link : null;
  };
  document.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" && linkOf(event);
    if (link) wait(link);
  });
  document.addEventListener("pointerout", (event) => event.pointerType === "mouse" && linkOf(event) && leave());
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) wait(link);
  });
  document.addEventListener("focusout", (event) => linkOf(event) && leave());
  document.addEventListener("pointerdown", (event) => {
    if (!bubble?.contains(event.target)) close();
    const link = event.pointerType === "touch" && linkOf(event);
    if (link) onFinger(event, link);
  });
  // The device's own menu, in which a link can be copied, comes to who keeps a finger on the link in the preview.
  document.addEventListener("contextmenu", (event) => {
    if (event.pointerType === "touch" && linkOf(event) && linkOf(event) === shown) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    clearTimeout(timer);
    close();
  });
}
