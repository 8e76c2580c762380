import { resolvePointer } from '../core/place.ts'
import { isArray, isObject, stringField, type JsonValue } from '../core/value.ts'
import type { CompilePattern, PatternTest } from './norm.ts'
import { action, quoted, type Bad, type Path } from './quoted.ts'

/** A norm over a pattern, as a statement that asks `context.patterns`, and the test that fills it. */
export function readPattern(
  entry: JsonValue,
  path: Path,
  bad: Bad,
  layer: string,
  compile: CompilePattern | undefined,
): { readonly text: string; readonly test: PatternTest } {
  if (!isObject(entry)) return bad(path, 'a pattern is an object')
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key))
  if (unknown !== undefined) bad([...path, unknown], `a pattern has ${KEYS.join(', ')}, and nothing else`)
  const text = (key: string): string =>
    stringField(entry, key) ?? bad(entry[key] === undefined ? path : [...path, key], `${key} is a text`)
  const [id, call, argument] = [text('id'), text('call'), text('argument')]
  const isNegated = entry['unless'] !== undefined
  if (isNegated === (entry['matches'] !== undefined))
    bad(path, 'a pattern has either matches, to object, or unless, to let pass')
  const key = isNegated ? 'unless' : 'matches'
  const isMatch = compile ? compile(text(key)) : bad(path, 'patterns cannot be used here')
  if (!isMatch) return bad([...path, key], 'the pattern is not one that RE2 knows, or it is too large')
  const because = stringField(entry, 'because') ?? `The argument ${argument} is not as it should be.`
  const tier = stringField(entry, 'tier') ?? 'block'
  if (tier !== 'block' && tier !== 'confirm') bad([...path, 'tier'], 'tier is block or confirm')
  return {
    text: `@id(${quoted(id)}) @tier("${tier}") @because(${quoted(because)})
forbid (principal, action in ${action(call)}, resource)
when { context.patterns.contains(${quoted(`${layer}/${id}`)}) };`,
    test: {
      id: `${layer}/${id}`,
      argument: argument.startsWith('/') ? argument : `/${argument}`,
      isMatch,
      isNegated,
    },
  }
}

const KEYS = ['id', 'call', 'argument', 'matches', 'unless', 'tier', 'because']

/** Whether the norm of a pattern holds for these arguments. An argument that is not there is nothing to object to. */
export function patternHolds({ argument, isMatch, isNegated }: PatternTest, input: JsonValue): boolean {
  const value = resolvePointer(input, argument)
  if (value === undefined || value === null) return false
  const texts: string[] = []
  // Too much to look at is not known to be right, whichever way the norm asks.
  if (!gather(value as JsonValue, texts, { left: MOST_CHARACTERS })) return true
  return isNegated ? !texts.every(isMatch) : texts.some(isMatch)
}

const MOST_CHARACTERS = 16_384

function gather(value: JsonValue, texts: string[], room: { left: number }): boolean {
  if (isArray(value) || isObject(value))
    return Object.values(value).every((member: JsonValue) => gather(member, texts, room))
  const text = String(value)
  room.left -= text.length + 1
  texts.push(text)
  return room.left >= 0
}
