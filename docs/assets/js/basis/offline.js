// Who keeps pages to read without internet gets what changed, once a day.

if (navigator.serviceWorker?.controller) {
  import("../offline/bewaren.js").then(({ refresh }) => refresh()).catch(() => {}); // another day then
}
