// Runs before the first paint: says that scripts work and which colours were chosen, so that nothing changes later.
// It is no module, so it reads the storage itself (gedeeld/opslag.js does that elsewhere).
document.documentElement.classList.add("js");
try {
  const kleur = localStorage.getItem("kleur");
  if (kleur) document.documentElement.dataset.kleur = kleur;
} catch {
  // A browser that forbids storage shows the colours of the device.
}
