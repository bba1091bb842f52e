// A button that prints the page as it is.

for (const button of document.querySelectorAll("[data-druk-af]")) button.addEventListener("click", () => print());
