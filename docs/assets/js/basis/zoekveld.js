// Search: nothing loads before someone goes to the field. On the search page itself the results follow the typing.

const field = document.querySelector(".zoek input");
if (field) {
  const load = () => import("../zoek/balk.js").then((balk) => balk.upgrade(field.form));
  const upgrade = () => load().catch(() => {}); // without it this is a plain form
  if (!document.querySelector(".zoek-pagina")) field.addEventListener("focus", upgrade, { once: true });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!slash && !(event.key === "k" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
