import { sentencesIn, type Stretch } from '../../core/text/sentences.ts'

/**
 * Sentences of a result by which a tool need not, or should not, be called. All other orders are judged by the call that
 * obeys them; of this one there is no call, so it can only be met where it is said.
 */
export function talkedAway(text: string, tools: readonly string[]): readonly Stretch[] {
  const read = text.slice(0, LONGEST)
  const named = tools.filter((name) => name.length > 2 && read.includes(name))
  if (named.length === 0) return []
  const isData = /^\s{0,20}[[{]/.test(read)
  return sentencesIn(read).flatMap((sentence) => {
    for (const name of named) {
      for (
        let at = read.indexOf(name, sentence.start);
        at >= 0 && at < sentence.end;
        at = read.indexOf(name, at + 1)
      ) {
        if (isPart(read[at - 1]) || isPart(read[at + name.length])) continue
        const around = isData ? within(read, sentence, at, name.length) : sentence
        const said = read.slice(around.start, around.end)
        if (said.length > LONGEST_SENTENCE || !AGAINST.test(said)) continue
        // “step” is a word; “add_step” is a name.
        if (COMPOUND.test(name) || CALLING.test(said)) return [around]
      }
    }
    return []
  })
}

/** Within the quotation marks of JSON, so that it stays JSON. */
function within(text: string, { start, end }: Stretch, at: number, length: number): Stretch {
  const opening = text.lastIndexOf('"', at - 1)
  const closing = text.indexOf('"', at + length)
  return { start: Math.max(start, opening + 1), end: closing < 0 ? end : Math.min(end, closing) }
}

const LONGEST = 65_536
const LONGEST_SENTENCE = 600
const COMPOUND = /[a-z\d][_.:/-][a-z\d]|[a-z][A-Z]/
const CALLING = /\b(?:call|calls|called|calling|invoke|invoking|tool|function)\b/i
const AGAINST =
  /\b(?:no|not|never|nothing|none|cannot|without|skip\w{0,4}|leav\w{1,3} (?:it |them )?(?:out|off|away|aside)|left out|omit\w{0,4}|drop\w{0,4}|already|done|taken care|obsolete|unneeded|needless|redundant|superfluous|pointless|useless|yourself|itself|automatic\w{0,4}|for you|instead|rather|no longer|any ?more|forget|ignore|refrain|avoid|spare[ds]?|unnecessary|handled|covered|settled|completed|finish(?:ed)?|later|wait|stop|retired|replaced|gone|broken|disabled|switched off|against|another (?:day|time)|tomorrow|hold (?:off|back))\b|n['’]t\b/i

const isPart = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_-]/u.test(sign)
