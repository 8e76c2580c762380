/** Tools that look for pages or open them: what they give back speaks of addresses as a matter of course. */
export const isWeb = ({ server, tool }: { readonly server: string; readonly tool: string }): boolean =>
  WEB.test(`${server} ${tool}`)

const WEB = /web|brows|fetch|crawl|scrape|tavily|brave|\bexa\b|google|bing|duckduckgo|navigate/i
