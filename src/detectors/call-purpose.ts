import type { Message } from '../core/subject.ts'
import { type Act, readClauses } from '../core/text/clause.ts'
import { field, stringField } from '../core/value.ts'
import { proseOf } from './prose.ts'
import { wordsOf } from './words.ts'

/** What a call is about, by the tool's own words, its arguments and what the user asked for. */
export interface Purpose {
  readonly acts: ReadonlySet<Act>
  /** Arguments and the user's request in lower case, to look targets up in. */
  readonly given: string
  /** The tool brings what people wrote to each other, turns of a talk included. */
  readonly isTalk: boolean
}

export function purposeOf({ request, definition, user }: Message): Purpose {
  const name = wordsOf(definition?.name ?? stringField(request, 'name') ?? '').join(' ')
  const description = (stringField(definition?.json, 'description') ?? '').slice(0, LONGEST)
  const asked = (user ?? '').slice(0, LONGEST)
  const given = proseOf(field(request, 'arguments') ?? null, '')
    .map(({ value }) => value)
    .join('\n')
    .slice(0, LONGEST)
  const acts = [`${name}.`, description, asked].flatMap((text) =>
    readClauses(text).asking.flatMap(({ asks }) => asks.map(({ act }) => act)),
  )
  return {
    acts: new Set(acts),
    given: `${given}\n${asked}`.toLowerCase(),
    isTalk: TALK.test(`${name} ${description.slice(0, 300)}`),
  }
}

/** Is an act one that the call was for or that the user asked for, with no address of its own making? */
export function isAskedFor({ acts, given }: Purpose, act: Act, clause: string): boolean {
  if (!acts.has(act)) return false
  return targetsIn(clause.toLowerCase()).every((target) => given.includes(target))
}

const LONGEST = 4000
const TALK =
  /\b(?:chats?|conversations?|transcripts?|messages?|threads?|prompts?|dialogs?|slack|mails?|emails?|sessions?|templates?)\b/i

/** Addresses and long numbers, without the signs around them. */
function targetsIn(clause: string): readonly string[] {
  return clause
    .slice(0, LONGEST)
    .split(/[\s"'<>()`,]/)
    .map((word) => word.replace(/[.!?:;]$/, ''))
    .filter((word) => word.includes('@') || word.includes('://') || /\d{8}/.test(word))
}
