// Runs before the first paint: says that scripts work, so that nothing has to move later.
document.documentElement.classList.add("js");
