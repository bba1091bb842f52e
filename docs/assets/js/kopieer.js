// Copy buttons. <button data-kopieer="id" hidden> copies the element with that id, italics and links included where it has them.
// Without scripts the button stays hidden, and the text can be selected by hand.

const melding = document.createElement("p");
melding.setAttribute("role", "status");
melding.className = "alleen-voorlezen";
document.body.append(melding);

function select(bron) {
  const keuze = getSelection();
  keuze.removeAllRanges();
  const bereik = document.createRange();
  bereik.selectNodeContents(bron);
  keuze.addRange(bereik);
}

async function kopieer(bron) {
  const tekst = bron.textContent.trim();
  if (navigator.clipboard && window.ClipboardItem && bron.firstElementChild) {
    const blob = (inhoud, soort) => new Blob([inhoud], { type: soort });
    const rijk = { "text/plain": blob(tekst, "text/plain"), "text/html": blob(bron.innerHTML.trim(), "text/html") };
    await navigator.clipboard.write([new ClipboardItem(rijk)]);
  } else {
    await navigator.clipboard.writeText(tekst);
  }
}

for (const knop of document.querySelectorAll("button[data-kopieer]")) {
  const naam = knop.textContent;
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    const bron = document.getElementById(knop.dataset.kopieer);
    try {
      await kopieer(bron);
      knop.textContent = melding.textContent = "Gekopieerd";
    } catch { // no permission, or no secure connection: one key press away
      select(bron);
      knop.textContent = melding.textContent = "De tekst is gekozen: druk op Ctrl+C";
    }
    setTimeout(() => { knop.textContent = naam; melding.textContent = ""; }, 4000);
  });
}
