// Every source once stood on one long page. Who comes by a link to a place there is brought to the source itself.

const place = location.hash.slice(1);
if (place && !document.getElementById(place)) {
  const letter = /^letter-(.+)$/.exec(place)?.[1];
  location.replace(letter ? `op-letter/${letter}/` : `${place}/`);
}
