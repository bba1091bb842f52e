// A course pack made in the browser: IMS Common Cartridge 1.1 in a zip. The same bytes as hooks/kennisbank/les/common_cartridge.py for the same
// input: {id, titel, beschrijving, adres, trefwoorden: [text], delen: [[titel, [{id, titel, adres}]]]}.

const LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.nl";
const MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
const LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
const WEBLINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escape = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const text = (value) => escape(value.trim().split(/\s+/).join(" "));
const address = (value) => escape(encodeURI(value).replaceAll("%25", "%")).replaceAll('"', "&quot;").replaceAll("'", "&#x27;");
const lang = (name, value) => `<lomimscc:${name}><lomimscc:string language="nl">${text(value)}</lomimscc:string></lomimscc:${name}>`;

export function manifest(pakket) {
  const items = [];
  const resources = new Map();
  pakket.delen.forEach(([titel, links], deel) => {
    items.push(`<item identifier="deel-${deel + 1}"><title>${text(titel)}</title>`);
    links.forEach((link, plek) => {
      items.push(`<item identifier="item-${deel + 1}-${plek + 1}" identifierref="link-${link.id}"><title>${text(link.titel)}</title></item>`);
      resources.set(link.id, `<resource identifier="link-${link.id}" type="imswl_xmlv1p1"><file href="weblinks/${link.id}.xml"/></resource>`);
    });
    items.push("</item>");
  });
  return HEAD + [
    `<manifest identifier="pakket-${pakket.id}" xmlns="${MANIFEST}" xmlns:lomimscc="${LOM}">`,
    "<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>",
    "<lomimscc:lom><lomimscc:general>",
    `<lomimscc:identifier><lomimscc:catalog>URI</lomimscc:catalog><lomimscc:entry>${text(pakket.adres)}</lomimscc:entry></lomimscc:identifier>`,
    lang("title", pakket.titel),
    "<lomimscc:language>nl</lomimscc:language>",
    lang("description", pakket.beschrijving),
    ...pakket.trefwoorden.map((woord) => lang("keyword", woord)),
    "</lomimscc:general><lomimscc:rights>",
    "<lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>",
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
      files.set(`weblinks/${id}.xml`, `${HEAD}<webLink xmlns="${WEBLINK}"><title>${text(titel)}</title><url href="${address(adres)}" target="_blank"/></webLink>\n`);
    }
  }
  const encoder = new TextEncoder();
  return zip([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, content]) => [encoder.encode(name), encoder.encode(content)]));
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

// Stored, not compressed.
function zip(files) {
  const [entries, directory] = [[], []];
  let offset = 0;
  for (const [name, data] of files) {
    const common = [[2, 0], [2, 0], [2, 0], [2, FIRST_DAY], [4, crc32(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]];
    entries.push(fields([[4, 0x04034b50], [2, VERSION], ...common]), name, data);
    directory.push(fields([[4, 0x02014b50], [2, UNIX | VERSION], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, READABLE], [4, offset]]), name);
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((total, part) => total + part.length, 0);
  const end = fields([[4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, offset], [2, 0]]);
  return new Uint8Array([...entries, ...directory, end].reduce((all, part) => (all.push(...part), all), []));
}
