// A redirect in HTML drops the part after the #. Take it along, so that an old link to a heading still lands there.

const link = document.querySelector("main a");
if (link && location.hash) location.replace(link.href + location.hash);
