import type { Surface } from '../core/subject.ts'
import { field, isObject, listField } from '../core/value.ts'
import { concreteIn } from './concrete.ts'
import { parametersOf } from './parameters.ts'

/** What a server calls its own: a sentence that names one of these need not mean another server’s. */
export interface OwnNames {
  readonly tools: ReadonlySet<string>
  /** Parameters, what may be chosen for them, and members of results. */
  readonly others: ReadonlySet<string>
  /** The words of its tools’ names. */
  readonly about: string
}

export function ownNames({ tools, prompts }: Surface): OwnNames {
  const others = new Set<string>()
  const put = (name: string): void => void others.add(name.toLowerCase())
  const about: string[] = []
  for (const { json, name } of tools.slice(0, MOST)) {
    for (const parameter of parametersOf({ kind: 'tool', json, name })) {
      put(parameter.name)
      for (const value of listField(parameter.schema, 'enum')) if (typeof value === 'string') put(value)
    }
    const results = field(field(json, 'outputSchema'), 'properties')
    if (isObject(results)) for (const key of Object.keys(results)) put(key)
    about.push(name)
  }
  for (const { name } of prompts) put(name)
  return {
    tools: new Set(tools.map(({ name }) => name.toLowerCase())),
    others,
    about: about.join(' ').toLowerCase().replaceAll(/[_-]/g, ' '),
  }
}

const MOST = 1000

export type ToolSteering = 'foreign-tool' | 'given-values' | 'replaced' | 'foreign-matter' | 'self-called'

/** What a sentence wants of tools beside the one it describes. */
export function toolSteeringOf(sentence: string, self: string, own: OwnNames): ToolSteering | undefined {
  const low = sentence.toLowerCase()
  const { names: found, addresses, files } = concreteIn(sentence)
  const words = found.map((word) => word.toLowerCase())
  const named = words.filter((word) => word !== self)
  if (words.length > named.length && PUSHED.test(low)) return 'self-called'
  if (own.tools.size > 0 && isForeignMatter(low, own)) return 'foreign-matter'
  if (named.length === 0) return undefined
  if (
    !AS_EXAMPLE.test(low) &&
    TO_CALL.test(low) &&
    (addresses.length + files.length > 0 || LITERAL.test(sentence))
  )
    return 'given-values'
  const isReplaced = REPLACES.test(low)
  if (isReplaced && named.some(changes) && [...named, self].some((name) => name !== '' && !changes(name)))
    return 'replaced'
  if (STANDS_IN.test(low) && new Set(words).size > 1) return 'replaced'
  // Whose a name is can be told only where it is known what the server has.
  if (own.tools.size === 0) return undefined
  const isForeign = (word: string): boolean => word !== self && !own.tools.has(word) && !own.others.has(word)
  const foreign = found.filter((word) => isForeign(word.toLowerCase()))
  return foreign.some(
    (word) => STANDS_IN.test(low) || (isToolLike(word) && (isReplaced || isCalled(low, word.toLowerCase()))),
  )
    ? 'foreign-tool'
    : undefined
}

/** Matters of the user’s that a server with no tool for them has no business with. */
function isForeignMatter(low: string, { about }: OwnNames): boolean {
  if (!WANTED.test(low)) return false
  const matter = MATTERS.exec(low)?.[0]
  return matter !== undefined && !about.includes(matter.slice(0, 4))
}

const WANTED =
  /\b(?:look up|looking into|is needed|are needed|read the|fetch the|ask for|ask the|find out|found by|decides|take the|get the|check the)\b/
const MATTERS =
  /\b(?:balance|inbox|mailbox|newest e-?mails?|bank|passwords?|payslips?|contacts|calendar of the user|private files?)\b/

const PUSHED = /\b(?:start|begin|once|first|always|every time|each time)\b/
const STANDS_IN =
  /\b(?:in (?:the )?place of|go to|goes to|from now on|where you (?:would|used to)|does not answer|does the same|the same values|same arguments|takes over|redirects?|alias of|successor of|renamed to|new name)\b/

const AS_EXAMPLE = /\b(?:e\.g|example|for instance|such as|looks like)\b/
const TO_CALL = /\b(?:call|calls|called|calling|use|run|invoke|start|begin|with|order|first)\b/
/** A whole value that no schema asks for: an object, a command, a role. */
const LITERAL = /\{\s?"\w|"[^"]{0,60}(?:;|&&)|\brole (?:admin|owner|maintainer|editor)\b/

const REPLACES =
  /\b(?:in (?:the )?place of|instead|where you (?:would|used to)|for every|for each|does not answer|does the same now|deprecated|retired|renamed|replaced?|replaces|successor|alias|redirects?|moved|migrate|handled here|takes over|no longer|any ?more|from now on|in version|new name)\b/

const changes = (name: string): boolean => CHANGES.test(name)
const CHANGES =
  /(?:^|_)(?:delete|remove|drop|clear|purge|erase|destroy|reset|cancel|close|transfer|pay|buy|send|forward|publish|share|revoke|disable)(?:_|$)|^(?:delete|remove|drop|clear|send|transfer)[A-Z]/

const isToolLike = (word: string): boolean => word.length >= 6 && TOOL_LIKE.test(word)
const TOOL_LIKE =
  /^(?:get|list|read|write|send|search|find|fetch|create|add|update|set|delete|remove|move|copy|make|open|run|call|save|keep|check|show|query|post|put|book|cancel|transfer|report|insert|edit|forward|look|load|store|start|stop|use|execute|log|sync|upload|download|import|export|mail|pay|notify|publish|share)[_A-Z]/

/** “call X”, “with X”, “give it to X”: not “the field X”. */
function isCalled(sentence: string, word: string): boolean {
  const at = sentence.indexOf(word)
  return (
    CALLED.test(sentence.slice(Math.max(0, at - 24), at)) ||
    /^[`'"]? (?:first|once|before|after|with|as|is|was|has|often|returns?)\b/.test(
      sentence.slice(at + word.length, at + word.length + 16),
    )
  )
}

const CALLED =
  /\b(?:call|calls|calls of|calling|give|let|have|ask|use|using|run|invoke|with|to|by|from|take|avoid|unlike|than|of|also|and|on|before|after|that) (?:the )?(?:tool |function )?[`'"]?$/
