// Runs before the first paint: says that scripts work, that something is searched for, and which colours were chosen,
// so that nothing changes later.
// It is no module, so it reads the storage itself (gedeeld/opslag.js does that elsewhere).
document.documentElement.classList.add("js");
const asks = location.pathname.endsWith("/zoeken/") && new URLSearchParams(location.search).get("q");
if (asks) document.documentElement.classList.add("vraagt");
try {
  const kleur = localStorage.getItem("kleur");
  if (kleur) document.documentElement.dataset.kleur = kleur;
} catch {
  // A browser that forbids storage shows the colours of the device.
}

// What may fold is folded where there is little room, while the page comes in: nothing moves once it can be seen.
{
  const little = matchMedia("(max-width: 47.99rem), (max-height: 30rem)");
  const root = document.documentElement.classList;
  const fold = () => {
    for (const part of document.querySelectorAll("[data-vouw='']")) {
      part.dataset.vouw = "gezien";
      part.open = !little.matches;
    }
  };
  const arrange = () => {
    root.toggle("smal", little.matches);
    for (const part of document.querySelectorAll("[data-vouw]")) {
      part.open = !little.matches || part.contains(document.activeElement);
    }
  };
  const coming = new MutationObserver(fold);
  root.toggle("smal", little.matches);
  coming.observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", () => {
    coming.disconnect();
    fold();
  });
  little.addEventListener("change", arrange);
}
