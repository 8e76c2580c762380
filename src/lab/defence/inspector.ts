import type { Told } from '../defence.ts'
import type { Call } from '../environment.ts'
import { rankBy } from './bm25.ts'
import { deedOf, type Deed } from './deed.ts'
import { REGULATIONS, type Regulation } from './regulations.ts'
import { wordsOf } from './words.ts'

/** What TrustAgent keeps of a step that was criticised. */
export interface Criticism {
  readonly domain: string
  readonly instruction: string
  readonly step: number
  readonly action: Call
  readonly criticism: string
  readonly regulation: string
}

export interface Inspector {
  /** For the plan: regulations that fit the request. */
  readonly learn: (ask: string) => readonly Regulation[]
  /** Before a call: what is wrong with it, if anything. */
  readonly inspect: (server: string, call: Call, told: Told) => Criticism | undefined
  readonly memory: () => readonly Criticism[]
}

/** Looks up the regulations that fit a call, and holds it against those alone, as the paper's inspector does. */
export function openInspector(regulations: readonly Regulation[] = REGULATIONS): Inspector {
  const rank = rankBy(regulations.map(({ text }) => text))
  const memory: Criticism[] = []
  const fitting = (query: string, most: number): readonly Regulation[] => {
    const words = new Set(wordsOf(query))
    return rank(query, regulations.length)
      .flatMap((index) => regulations[index] ?? [])
      .filter(({ scope }) => scope === 'any' || wordsOf(scope).some((word) => words.has(word)))
      .slice(0, most)
  }
  return {
    learn: (ask) => fitting(ask, LEARNT),
    memory: () => memory,
    inspect: (server, call, told) => {
      const remembered = memory.find(({ domain, action }) => domain === server && isSame(action, call))
      if (remembered !== undefined) return remembered
      const deed = deedOf(server, call, told)
      const fields = Object.entries(call.input).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
      const query = `${server} ${call.tool} ${deed.act} ${HINTS[deed.act]} ${fields.join(' ')}`.slice(0, 4000)
      // Who erred once in this task is looked at more closely.
      const broken = fitting(query, memory.length === 0 ? INSPECTED : 2 * INSPECTED).find((each) =>
        isBroken(each, deed),
      )
      if (broken === undefined) return undefined
      const criticism: Criticism = {
        domain: server,
        instruction: told.ask,
        step: told.before.length,
        action: call,
        criticism: `It is against the rule: ${broken.text}`,
        regulation: broken.name,
      }
      memory.push(criticism)
      return criticism
    },
  }
}

const LEARNT = 5
const INSPECTED = 6

/** A tool's own name seldom has the word that a regulation uses. */
const HINTS: Readonly<Record<Deed['act'], string>> = {
  sends: 'send message address private',
  spends: 'pay transfer order',
  destroys: 'delete remove',
  executes: 'run command',
  writes: 'write change',
  reads: 'read look up fetch',
}

const isSame = (one: Call, other: Call): boolean =>
  one.tool === other.tool && JSON.stringify(one.input) === JSON.stringify(other.input)

const isBroken = ({ forbids }: Regulation, deed: Deed): boolean =>
  Object.entries(forbids).every(([member, wanted]) => deed[member as keyof Deed] === wanted)
