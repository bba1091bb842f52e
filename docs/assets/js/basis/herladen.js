// A tool that comes later may not come: there is no internet, or the site changed while this page stood open, and its
// scripts have other addresses now. Then the page says so, with a way to load it again.

const MISSING = /dynamically imported module|importing a module script/i; // how browsers say so
let line = null;

addEventListener("unhandledrejection", ({ reason }) => {
  if (line || !MISSING.test(reason?.message)) return;
  line = document.createElement("div");
  line.className = "toast";
  line.setAttribute("role", "status");
  document.body.append(line);
  const again = document.createElement("a");
  Object.assign(again, { href: location.href, textContent: "Laad de pagina opnieuw" });
  again.addEventListener("click", (event) => {
    event.preventDefault(); // the address may end in a place on this page: following it would load nothing
    location.reload();
  });
  const why = "Dit lukt nu niet: je hebt geen internet, of deze pagina is net veranderd. ";
  setTimeout(() => line.append(why, again, ".")); // a screen reader only tells what changes in a line that stands there
});
