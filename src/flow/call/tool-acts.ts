import type { ToolLabel } from '../../core/label.ts'
import type { Definition } from '../../core/subject.ts'
import { field, isObject, stringField } from '../../core/value.ts'
import { VERBS } from './action-words.ts'
import { ACTION, actionsOfTool } from './actions.ts'
import { isFiller, stemOf, wordsOf } from './words.ts'

/** What one tool does, in the words users and orders have for it. */
export interface ToolActs {
  /** Bits of `ACTION`. */
  readonly actions: number
  /** It changes something, or what it is given goes out. */
  readonly hasEffect: boolean
  /** Stems of what it is about, with what each tells: of its name, its arguments, and its description. */
  readonly about: ReadonlyMap<string, number>
  /** Stems of what it is about: of its name, and of the first words of its description. */
  readonly named: ReadonlySet<string>
}

export function toolActsOf(name: string, definition: Definition | undefined, label: ToolLabel): ToolActs {
  const description = stringField(definition?.json, 'description') ?? ''
  const schema = field(definition?.json, 'inputSchema')
  const properties = field(schema, 'properties')
  const hasAddress = isObject(properties) && Object.keys(properties).some((key) => ADDRESSES.test(key))
  let actions = actionsOfTool(name, description)
  if (hasAddress && (actions & ~(ACTION.write | ACTION.post | ACTION.visit)) === 0 && READS.test(name))
    actions = (actions & ACTION.post) | ACTION.visit
  if (!hasAddress) actions &= ~ACTION.visit
  if (onlyReads(name, label)) actions &= ACTION.visit
  const hasEffect = actions !== 0 || label.capabilities.some((one) => EFFECTS.has(one))
  const named = new Set<string>()
  for (const { text } of wordsOf(name)) if (!isFiller(text)) named.add(stemOf(text))
  const about = new Map<string, number>()
  const note = (text: string, weight: number): void => {
    for (const word of wordsOf(text)) {
      const stem = stemOf(word.text)
      if (!isFiller(word.text) && !about.has(stem)) about.set(stem, weight)
    }
  }
  note(name, 1)
  if (isObject(properties)) note(Object.keys(properties).slice(0, 30).join(' '), 0.4)
  note(description.slice(0, 160).split(/\.\s|\n/, 1)[0] ?? '', 0.3)
  return { actions, hasEffect, named, about }
}

/** “patient_record”, “hotel_reviews”: called by what they show. */
function onlyReads(name: string, { capabilities }: ToolLabel): boolean {
  if (capabilities.length === 0 || capabilities.some((one) => EFFECTS.has(one))) return false
  return VERBS.get(wordsOf(name)[0]?.text ?? '')?.isNoun !== false
}

const ADDRESSES = /^(?:urls?|uri|href|link|web_?page|website|address_url)$/i
const READS = /get|read|fetch|open|visit|browse|navigate|download|crawl|scrape|load|view|goto|request|http/i
export const EFFECTS: ReadonlySet<string> = new Set(['sends-out', 'executes', 'destroys', 'spends', 'writes'])
