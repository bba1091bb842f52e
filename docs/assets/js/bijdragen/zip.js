// What is packed in a file such as .docx, unpacked by the browser itself.

const [END, ENTRY] = [0x06054b50, 0x02014b50];
const MOST = 40_000_000; // bytes of one part: a small file can hold one that fills the memory of a telephone

/** Say whether a file is packed. */
export const isPacked = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Return {has, text} for the bytes of a packed file: `text` gives one part of it. Throws an Error in Dutch for bytes
 * that cannot be read.
 */
export function unpack(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map();
  let place = bytes.length - 22;
  while (place >= 0 && view.getUint32(place, true) !== END) place -= 1;
  if (place < 0) throw new Error("het bestand is niet heel");
  let at = view.getUint32(place + 16, true);
  for (let left = view.getUint16(place + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new Error("het bestand is niet heel");
    const [name, extra, remark] = [28, 30, 32].map((where) => view.getUint16(at + where, true));
    parts.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      whole: view.getUint32(at + 24, true),
      begin: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + remark;
  }
  return {
    has: (name) => parts.has(name),
    names: () => [...parts.keys()],
    text: async (name) => {
      const { method, size, whole, begin } = parts.get(name);
      if (whole > MOST) throw new Error("het bestand is te groot");
      const from = begin + 30 + view.getUint16(begin + 26, true) + view.getUint16(begin + 28, true);
      const packed = bytes.subarray(from, from + size);
      if (method === 0) return new TextDecoder().decode(packed);
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      return new Response(stream).text();
    },
  };
}
