/** What a model says after it has thought aloud: drafts of calls and refusals stand in the thinking and do not count. */
export function afterThinking(text: string): string {
  const end = text.lastIndexOf(END)
  return end < 0 ? text : text.slice(end + END.length)
}

const END = '</think>'
