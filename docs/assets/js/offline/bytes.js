// Whether what came in is what the site sent. A network that puts a page of its own in between (to log in, to warn)
// would otherwise be read offline as the page that was meant.

const SIGNS = 16; // so many hex signs of a SHA-256 stand in the list
export const OTHER = "iets anders"; // why nothing new was kept: these are not the bytes of the list

/** Return a response to keep when its bytes have this hash, or null; no redirect: a worker may not hand one out. */
export async function whole(response, wanted) {
  if (!response) return null;
  const bytes = await response.arrayBuffer();
  return (await hash(bytes)) === wanted ? new Response(bytes, { headers: response.headers }) : null;
}

/** Fetch what must have this hash; an Error says why it did not come. The cache of the browser may hold other bytes. */
export async function fetched(url, wanted) {
  for (const cache of ["no-cache", "reload"]) {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
    const page = await whole(response, wanted);
    if (page) return page;
  }
  throw new Error(OTHER);
}

async function hash(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, SIGNS);
}
