// The tools below a page load when someone comes near them: a first look does not pay for them.

const NEAR = "400px"; // about half a window before they are in sight
const buttons = [...document.querySelectorAll("[data-druk], [data-kopieer], [data-kopieer-van]")];
if (buttons.length) {
  const parts = new Set(buttons.map((button) => button.closest("section") ?? button.parentElement));
  const near = new IntersectionObserver((seen) => {
    if (!seen.some((part) => part.isIntersecting)) return;
    near.disconnect();
    import("../gebruiken.js");
  }, { rootMargin: NEAR });
  for (const part of parts) near.observe(part);
}
