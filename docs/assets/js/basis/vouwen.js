// What is open or folded when a page comes depends on the room there is.

// On a phone the options of a spanning fold to what you can do and with what stance: eight of them fit two screens.
if (matchMedia("(max-width: 47.99rem)").matches) {
  for (const option of document.querySelectorAll(".optie details")) option.open = false;
}

// Beside a wide page the contents stand open.
const contents = document.querySelector(".inhoudsopgave");
if (contents && matchMedia("(min-width: 80rem)").matches) contents.open = true;
