// A course pack made in the browser: IMS Common Cartridge 1.1 in a zip. For the same input the same bytes as
// hooks/kennisbank/les/common_cartridge.py: {id, titel, beschrijving, adres, trefwoorden: [text],
// delen: [[titel, [{id, titel, adres}]]]}.

const LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.nl";
const MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
const LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
const WEBLINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escape = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const text = (value) => escape(value.trim().split(/\s+/).join(" "));
const quoted = (value) => escape(value).replaceAll('"', "&quot;").replaceAll("'", "&#x27;");
const address = (value) => quoted(encodeURI(value).replaceAll("%25", "%"));
const element = (name, content, attributes = "") => `<lomimscc:${name}${attributes}>${content}</lomimscc:${name}>`;
const lang = (name, value) => element(name, element("string", text(value), ' language="nl"'));

export function manifest(pakket) {
  const items = [];
  const resources = new Map();
  pakket.delen.forEach(([titel, links], deel) => {
    items.push(`<item identifier="deel-${deel + 1}"><title>${text(titel)}</title>`);
    links.forEach((link, plek) => {
      const item = `<item identifier="item-${deel + 1}-${plek + 1}" identifierref="link-${link.id}">`;
      items.push(`${item}<title>${text(link.titel)}</title></item>`);
      const resource = `<resource identifier="link-${link.id}" type="imswl_xmlv1p1">`;
      resources.set(link.id, `${resource}<file href="weblinks/${link.id}.xml"/></resource>`);
    });
    items.push("</item>");
  });
  return HEAD + [
    `<manifest identifier="pakket-${pakket.id}" xmlns="${MANIFEST}" xmlns:lomimscc="${LOM}">`,
    "<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>",
    "<lomimscc:lom><lomimscc:general>",
    element("identifier", element("catalog", "URI") + element("entry", text(pakket.adres))),
    lang("title", pakket.titel),
    "<lomimscc:language>nl</lomimscc:language>",
    lang("description", pakket.beschrijving),
    ...pakket.trefwoorden.map((woord) => lang("keyword", woord)),
    "</lomimscc:general><lomimscc:rights>",
    element("copyrightAndOtherRestrictions", element("value", "yes")),
    lang("description", LICENCE),
    "</lomimscc:rights></lomimscc:lom></metadata>",
    '<organizations><organization identifier="indeling" structure="rooted-hierarchy"><item identifier="wortel">',
    ...items,
    "</item></organization></organizations>",
    "<resources>",
    ...resources.values(),
    "</resources>",
    "</manifest>",
    "",
  ].join("\n");
}

export function write(pakket) {
  const files = new Map([["imsmanifest.xml", manifest(pakket)]]);
  for (const [, links] of pakket.delen) {
    for (const { id, titel, adres } of links) {
      const content = `<title>${text(titel)}</title><url href="${address(adres)}" target="_blank"/>`;
      files.set(`weblinks/${id}.xml`, `${HEAD}<webLink xmlns="${WEBLINK}">${content}</webLink>\n`);
    }
  }
  const encoder = new TextEncoder();
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zip(sorted.map(([name, content]) => [encoder.encode(name), encoder.encode(content)]));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

// Little-endian fields of 2 or 4 bytes: [[size, value], …].
function fields(list) {
  const view = new DataView(new ArrayBuffer(list.reduce((total, [size]) => total + size, 0)));
  let place = 0;
  for (const [size, value] of list) {
    if (size === 2) view.setUint16(place, value, true);
    else view.setUint32(place, value, true);
    place += size;
  }
  return new Uint8Array(view.buffer);
}

const VERSION = 20;
const UNIX = 3 << 8;
const FIRST_DAY = 0x21; // 1 January 1980, the first date a zip can hold: the same input gives the same bytes on any day
const READABLE = (0o644 << 16) >>> 0;
const [FILE, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50]; // how each part of a zip begins
const BEFORE_NAME = 30; // bytes of the beginning of a file, up to its name

// Stored, not compressed.
function zip(files) {
  const [entries, directory] = [[], []];
  let offset = 0;
  for (const [name, data] of files) {
    const sizes = [[4, crc32(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]];
    const common = [[2, VERSION], [2, 0], [2, 0], [2, 0], [2, FIRST_DAY], ...sizes];
    entries.push(fields([[4, FILE], ...common]), name, data);
    const place = [[2, 0], [2, 0], [2, 0], [4, READABLE], [4, offset]];
    directory.push(fields([[4, ENTRY], [2, UNIX | VERSION], ...common, ...place]), name);
    offset += BEFORE_NAME + name.length + data.length;
  }
  const size = directory.reduce((total, part) => total + part.length, 0);
  const counts = [[2, files.length], [2, files.length]];
  const end = fields([[4, END], [2, 0], [2, 0], ...counts, [4, size], [4, offset], [2, 0]]);
  return joined([...entries, ...directory, end]);
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
