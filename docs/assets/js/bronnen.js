// Every source once stood on one long page. Who comes by a link to a place there is brought to the source itself.

const [place, letter] = /^#(?:letter-([a-z0-9-]+)|[a-z0-9-]+)$/.exec(location.hash) ?? [];
if (place && !document.getElementById(place.slice(1))) {
  location.replace(letter ? `op-letter/${letter}/` : `${place.slice(1)}/`);
}
