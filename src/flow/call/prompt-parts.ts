import { readText } from '../../core/text.ts'
import { findHidden } from '../../core/text/hidden.ts'
import { isInvisible } from '../../core/text/invisible.ts'
import { sentencesIn } from '../../core/text/sentences.ts'
import { ORDERLIKE } from './strength.ts'
import { delegationOf } from './delegation.ts'
import { formsIn } from './forms.ts'
import { readOrders } from './orders.ts'
import { AWAY, isUnbound, MATTER } from './prompt-signs.ts'

/** A prompt, as far as the user speaks in it, and what in it is the voice of somebody else. */
export interface PromptParts {
  readonly own: string
  /** It hides, lifts the rules of the agent, or has the agent's own instructions sent away. */
  readonly posed: readonly string[]
  /** What the user passes on, quoted or told, and what asks for something. */
  readonly pasted: readonly string[]
}

/**
 * What a user types is an order, what a user pastes is not: whoever talked them into pasting it speaks in it. Cut is only
 * what names a place, an address or a command, and never all there is: then it is the user's wish after all.
 */
export function promptParts(prompt: string): PromptParts {
  const hidden = hiddenIn(prompt)
  const text = hidden === undefined ? prompt : withoutInvisible(prompt)
  const widest = posedIn(text, 'last')
  const posed = hasWords(without(text, widest)) ? widest : posedIn(text, 'first')
  const left = without(text, posed)
  const passedOn = passedOnIn(left)
  const own = without(left, passedOn)
  const isTask = passedOn.length > 0 && (!asksItself(own) || delegationOf(own, own.includes('?')) !== 'none')
  const rest = isTask ? left : own
  if (!hasWords(rest)) return { own: prompt, posed: [], pasted: [] }
  return {
    own: rest,
    posed: [...(hidden === undefined ? [] : [hidden]), ...textsOf(text, posed)],
    pasted: isTask ? [] : textsOf(left, passedOn),
  }
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Nobody types what cannot be seen. */
function hiddenIn(text: string): string | undefined {
  const found = findHidden(text)
  if (found === undefined || found.what === 'split' || found.what === 'direction') return undefined
  const decoded = readText(text, 'result').reading.layers.slice(1)
  return decoded.map((layer) => layer.text).join('\n') || text.slice(found.start, found.end)
}

const withoutInvisible = (text: string): string =>
  Array.from(text)
    .filter((one) => !isInvisible(one.codePointAt(0) ?? 0))
    .join('')

/** From what lifts the rules to the last, or the first, of the line that names something to do it with. */
function posedIn(text: string, reach: 'last' | 'first'): readonly Stretch[] {
  const found: Stretch[] = []
  const sentences = sentencesIn(text)
  sentences.forEach(({ start, end }, at) => {
    const sentence = text.slice(start, end)
    if (isUnbound(sentence)) {
      const line = lineEnd(text, end)
      const told = sentences
        .slice(at)
        .filter((one) => one.end <= line && isConcrete(text.slice(one.start, one.end)))
      const until = reach === 'last' ? told.at(-1) : told[0]
      if (until) found.push({ start, end: until.end })
    } else if (MATTER.test(sentence) && AWAY.test(sentence)) found.push({ start, end })
  })
  return joined(found)
}

/** Quoted lines, blocks, forwarded messages, and what somebody is told to have said. */
function passedOnIn(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let fence: number | undefined
  let quote: Stretch | undefined
  for (let start = 0; start < text.length && found.length < MOST;) {
    const end = Math.min(text.length, lineEnd(text, start) + 1)
    const line = text.slice(start, end)
    if (fence === undefined && FORWARDED.test(line))
      return ordersAmong(text, [...found, { start, end: text.length }])
    if (FENCE.test(line)) {
      if (fence !== undefined) found.push({ start: fence, end })
      fence = fence === undefined ? start : undefined
    } else if (fence === undefined) {
      if (QUOTED.test(line)) quote = { start: quote?.start ?? start, end }
      else {
        if (quote) found.push(quote)
        quote = undefined
        found.push(...toldIn(line).map((one) => ({ start: start + one.start, end: start + one.end })))
      }
    }
    start = end
  }
  if (quote) found.push(quote)
  if (fence !== undefined) found.push({ start: fence, end: text.length })
  return ordersAmong(text, found)
}

const ordersAmong = (text: string, found: readonly Stretch[]): readonly Stretch[] =>
  joined(found.filter(({ start, end }) => isOrder(text.slice(start, end))))

const QUOTED = /^[ \t]{0,8}>/
const FENCE = /^[ \t]{0,8}```/
const FORWARDED =
  /^(?:-{3,20}[ \t]{0,4}(?:original|forwarded|begin forwarded)|begin forwarded message|on .{4,80} wrote:)/i

/** What somebody is told to have said: between quotation marks, or after a colon to the end of the line. */
function toldIn(line: string): readonly Stretch[] {
  for (const { index, 0: sign } of line.matchAll(/[:“"]/g)) {
    const before = line.slice(Math.max(0, index - LEAD), index)
    const lead = before.slice(Math.max(...['.', '!', '?'].map((stop) => before.lastIndexOf(stop))) + 1)
    if (!(WHO.test(lead) && SAID.test(lead)) && !PASSED.test(lead)) continue
    const start = sign === ':' ? index + 1 + (/^ ?/.exec(line.slice(index + 1))?.[0].length ?? 0) : index
    const closing = CLOSING[line[start] ?? '']
    const end = closing === undefined ? -1 : line.indexOf(closing, start + 1)
    return [{ start, end: end < 0 ? line.length : end + 1 }]
  }
  return []
}

const LEAD = 120
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', "'": "'" }
const WHO =
  /\b(?:note|letter|message|mail|e-?mail|flyer|leaflet|page|post|card|comment|sign|text|colleague|neighbou?r|boss|friend|brother|sister|mother|father|clerk|stranger|man|woman|somebody|someone|he|she|they|it)\b|\b\p{Lu}\p{L}{1,20}\b/u
const SAID =
  /\b(?:says?|said|reads?|wrote|writes|written|handed|gave|left|sent|asks?|asked|told|states?|stated|goes|note|letter|message)\b/i
const PASSED =
  /\b(?:passed on|forwarded|copied|taken|quoted|quoting) (?:from|by|out of)\b|\b(?:from|out of) (?:the|a|an|my) /i
const MOST = 50

const isOrder = (text: string): boolean =>
  isConcrete(text) && readOrders(text, '', []).some(({ strength }) => strength >= ORDERLIKE)

/** It names somewhere to send to, to read from, or something to run. */
function isConcrete(text: string): boolean {
  const { urls, emails, accounts } = formsIn(text)
  const isQuoting = text.split(/["“”`]/, 3).length > 2
  return urls.length + emails.length + accounts.length > 0 || isQuoting || PATH.test(text) || SHELL.test(text)
}

const PATH = /(?:^|[\s"'“`(])(?:~|\.{1,2}|\/[a-z]{2,20}|[A-Z]:)[\\/][\w.\\/-]{2,}/
const SHELL = /\b(?:in the shell|command line|terminal)\b/i

/** Does it want something by itself? */
const asksItself = (text: string): boolean =>
  text.includes('?') || READS.test(text) || readOrders(text, '', []).length > 0

const READS =
  /\b(?:sum|summari[sz]e|translate|explain|read|check|review|tell|show|find|list|compare|describe|rate|proof-?read|correct|count|classify|extract|say|look)\b/i

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const one of [...stretches].sort((left, right) => left.start - right.start)) {
    const last = found.at(-1)
    if (last && one.start <= last.end)
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, one.end) }
    else found.push(one)
  }
  return found
}

const textsOf = (text: string, stretches: readonly Stretch[]): readonly string[] =>
  stretches.map(({ start, end }) => text.slice(start, end))

function without(text: string, stretches: readonly Stretch[]): string {
  let left = ''
  let from = 0
  for (const { start, end } of stretches) {
    left += text.slice(from, start)
    from = end
  }
  return left + text.slice(from)
}
