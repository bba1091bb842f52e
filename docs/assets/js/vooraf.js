// Runs before the first paint: says that scripts work, that something is searched for, and which colours were chosen,
// so that nothing changes later.
// It is no module, so it reads the storage itself (gedeeld/opslag.js does that elsewhere).
document.documentElement.classList.add("js");
if (new URLSearchParams(location.search).get("q")) document.documentElement.classList.add("vraagt");
try {
  const kleur = localStorage.getItem("kleur");
  if (kleur) document.documentElement.dataset.kleur = kleur;
} catch {
  // A browser that forbids storage shows the colours of the device.
}
