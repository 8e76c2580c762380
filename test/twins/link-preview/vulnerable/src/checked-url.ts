/** Only web pages: no `file:` and the like. */
export async function checkedUrl(link: string): Promise<URL> {
  const url = new URL(link);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Error("Only http and https are supported");
  return url;
}
