import { answerOf, type Label, shortReason } from '../../census/label/label.ts'
import { flagKey } from '../../census/run/flags.ts'
import { shownFlag } from '../../census/label/shown-flag.ts'
import type { FlagOf } from '../../census/check.ts'

interface Desk {
  readonly columns: number
  readonly print: (text: string) => void
  /** Undefined where the person left. */
  readonly ask: (question: string) => Promise<string | undefined>
  readonly keep: (label: Omit<Label, 'by' | 'at'>) => Promise<void>
}

/** One flag after the other; each answer is kept before the next is asked for, so who stops loses nothing. */
export async function askAbout(flags: readonly FlagOf[], { columns, print, ask, keep }: Desk): Promise<void> {
  for (const [at, flag] of flags.entries()) {
    print(`\n${at + 1} of ${flags.length}\n${shownFlag(flag, columns)}\n`)
    let said = read((await ask(QUESTION)) ?? 'q')
    while (!said) said = read((await ask('One of y, n, u, s, q: ')) ?? 'q')
    if (said.word === 'stop') return
    if (said.word === 'skip') continue
    await keep({
      flag: flagKey(flag),
      answer: said.word,
      ...(said.reason === '' ? {} : { reason: said.reason }),
    })
  }
}

const QUESTION = 'Is it so? [y]es [n]o [u]nsure [s]kip [q]uit, then why: '

interface Said {
  readonly word: Label['answer'] | 'skip' | 'stop'
  readonly reason: string
}

/** `n two products of one company` */
function read(line: string): Said | undefined {
  const [, word = '', rest = ''] = /^\s*([a-z]{1,6})\b[\s,.:]*(.*)$/i.exec(line) ?? []
  const reason = shortReason(rest)
  if (/^(?:q|quit)$/i.test(word)) return { word: 'stop', reason }
  if (/^(?:s|skip)$/i.test(word)) return { word: 'skip', reason }
  const answer = answerOf(word)
  return answer && { word: answer, reason }
}
