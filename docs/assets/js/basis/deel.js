// Pass a page on: with the share sheet of the device, else by copying its address.

const shares = document.querySelectorAll("[data-deel]");
if (shares.length) {
  const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  const page = { title: document.title, url };
  let tools = null;
  const load = () => (tools ??= Promise.all([import("../gedeeld/klembord.js"), import("../gedeeld/melding.js")]));
  const copy = async () => {
    const [clipboard, { toast }] = await load();
    toast(await clipboard.copy(url) ? "Het adres is gekopieerd." : `Kopieer dit adres: ${url}`);
  };
  for (const button of shares) {
    for (const near of ["pointerenter", "focus"]) button.addEventListener(near, load, { once: true });
    button.addEventListener("click", async () => {
      try {
        await navigator.share(page);
      } catch (fault) { // there is no such sheet, or it was refused; who closed it wanted nothing
        if (fault.name !== "AbortError") copy();
      }
    });
  }
}
