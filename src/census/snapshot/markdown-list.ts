/** One item of a list, or one row of a table, with what stands over it. */
export interface ListItem {
  /** Headings that it stands under, outermost first. */
  readonly headings: readonly string[]
  /** Without marks: what a reader sees, as far as it matters here. */
  readonly text: string
  /** In order, each as written; pictures left out. */
  readonly links: readonly Link[]
  /** Of a row: its cells by the names in the head of the table, in lower case. */
  readonly cells?: ReadonlyMap<string, ListItem>
}

export interface Link {
  readonly label: string
  readonly url: string
}

/**
 * Items and rows of a Markdown text with links in them, as lists of servers are written. Line by line and in linear time; it
 * knows what such lists use of Markdown and no more. Code blocks and comments are not read.
 */
export function* listItems(text: string): Iterable<ListItem> {
  const headings: string[] = []
  const state: { fence: string | undefined; isComment: boolean; head: readonly string[] | undefined } = {
    fence: undefined,
    isComment: false,
    head: undefined,
  }
  for (const whole of linesOf(text)) {
    const line = outsideComment(whole.slice(0, MOST_OF_LINE), state)
    const fence = FENCE.exec(line)?.[1]
    if (fence !== undefined && (state.fence === undefined || fence.startsWith(state.fence))) {
      state.fence = state.fence === undefined ? fence : undefined
      continue
    }
    if (state.fence !== undefined) continue
    const [, marks, title] = HEADING.exec(line) ?? []
    if (marks !== undefined && title !== undefined) {
      headings.length = Math.min(headings.length, marks.length - 1)
      headings.push(readInline(title).text.slice(0, 200))
    }
    const cells = line.trimStart().startsWith('|') ? cellsOf(line) : undefined
    if (cells === undefined) state.head = undefined
    else if (state.head === undefined) state.head = cells.map((cell) => readInline(cell).text.toLowerCase())
    else if (!cells.every((cell) => RULE.test(cell))) yield rowOf(cells, state.head, headings)
    const item = ITEM.exec(line)?.[1]
    if (item === undefined) continue
    const read = readInline(item)
    if (read.links.length > 0) yield { headings: [...headings], ...read }
  }
}

const MOST_OF_LINE = 20_000
const MOST_CELLS = 20
const FENCE = /^\s{0,3}(`{3,}|~{3,})/
const HEADING = /^\s{0,3}(#{1,6})\s{1,9}(\S.*)$/
const ITEM = /^\s{0,30}(?:[-*+•]|\d{1,5}[.)])\s{1,9}(\S.*)$/
const RULE = /^:?-+:?$/

function* linesOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    yield text.slice(at, end < 0 ? text.length : end)
    at = end < 0 ? text.length : end + 1
  }
}

function outsideComment(line: string, state: { isComment: boolean }): string {
  let rest = line
  let kept = ''
  for (;;) {
    const mark = state.isComment ? '-->' : '<!--'
    const at = rest.indexOf(mark)
    if (at < 0) return state.isComment ? kept : kept + rest
    if (!state.isComment) kept += rest.slice(0, at)
    rest = rest.slice(at + mark.length)
    state.isComment = !state.isComment
  }
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split('|', MOST_CELLS).map((cell) => cell.trim())
}

function rowOf(cells: readonly string[], head: readonly string[], headings: readonly string[]): ListItem {
  const read = cells.map((cell) => ({ headings: [...headings], ...readInline(cell) }))
  return {
    headings: [...headings],
    text: read.map(({ text }) => text).join(' | '),
    links: read.flatMap(({ links }) => links),
    cells: new Map(read.map((cell, at) => [head[at] ?? String(at), cell])),
  }
}

/** `[label](url)`, `<url>`, `` `https://…` `` and bare addresses. */
function readInline(markdown: string): { readonly text: string; readonly links: readonly Link[] } {
  const links: Link[] = []
  let text = ''
  const opened: { readonly at: number; readonly isPicture: boolean }[] = []
  for (let at = 0; at < markdown.length && links.length < MOST_LINKS;) {
    const character = markdown.charAt(at)
    if (character === '[') {
      const isPicture = markdown[at - 1] === '!'
      if (isPicture) text = text.slice(0, -1)
      opened.push({ at: text.length, isPicture })
      at += 1
    } else if (character === ']') {
      const open = opened.pop()
      const end = markdown[at + 1] === '(' ? endOfTarget(markdown, at + 2) : -1
      if (end >= 0 && open?.isPicture === true) text = text.slice(0, open.at)
      else if (end >= 0 && open !== undefined)
        links.push({ label: text.slice(open.at).trim(), url: markdown.slice(at + 2, end).trim() })
      at = end < 0 ? at + 1 : closing(markdown, end)
    } else if (character === 'h' && BARE.test(markdown.slice(at, at + 8)) && opened.length === 0) {
      const end = endOfBare(markdown, at)
      const url = markdown.slice(at, end).replace(/[.,;:!?]{1,9}$/, '')
      links.push({ label: url, url })
      text += url
      at = end
    } else {
      if (!MARKS.has(character)) text += character
      at += 1
    }
  }
  return { text: text.trim(), links }
}

const MOST_LINKS = 64
const MARKS = new Set(['*', '`'])
const BARE = /^https?:\/\//

/** Where the address of a link ends; -1 where there is none. Brackets and blanks do not stand in one. */
function endOfTarget(markdown: string, from: number): number {
  let depth = 0
  for (let at = from; at < markdown.length; at += 1) {
    const character = markdown.charAt(at)
    if (character === '(') depth += 1
    else if (character === ')' && depth > 0) depth -= 1
    else if (character === ')' || character === ' ' || character === '\t') return at === from ? -1 : at
    else if (character === '[' || character === ']') return -1
  }
  return -1
}

/** Behind the bracket that ends a link, past the title that may stand in it: `(url "title")`. */
function closing(markdown: string, end: number): number {
  if (markdown[end] === ')') return end + 1
  const bracket = markdown.indexOf(')', end)
  const next = markdown.indexOf('[', end)
  return bracket < 0 || (next >= 0 && next < bracket) ? end : bracket + 1
}

const ENDS_BARE = new Set([' ', '\t', '<', '>', '(', ')', '[', ']', '"', "'", '`', '|', '*'])

function endOfBare(markdown: string, from: number): number {
  let at = from
  while (at < markdown.length && !ENDS_BARE.has(markdown.charAt(at))) at += 1
  return at
}
