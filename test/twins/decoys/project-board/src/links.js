const WIKI = "https://wiki.example.org";

/** Title of a page of the wiki. */
export async function titleOf(address) {
  const url = new URL(address);
  if (url.origin !== WIKI) throw new Error(`only pages of ${WIKI} can be linked`);
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`the wiki answered ${response.status}`);
  const html = await response.text();
  const match = /<title>([^<]{0,200})<\/title>/i.exec(html);
  return match ? match[1].trim() : url.pathname;
}
