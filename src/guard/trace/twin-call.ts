import type { Finding } from '../../core/finding.ts'
import type { Definition, Fleet, Surface } from '../../core/subject.ts'
import type { Numbered } from '../../core/trail.ts'
import { hasTwin } from '../../detectors/twins.ts'
import type { JsonObject } from '../../core/value.ts'
import type { GateState } from '../gate-state.ts'

/**
 * A call of one of two tools that pass for each other. Which of the servers is meant nobody can tell from the definitions,
 * and one sees what was meant for the other: so it is asked, until a person approved the definition or names the server.
 */
export function twinCall(
  definition: Definition | undefined,
  trail: readonly Numbered[],
  { server, pins, surfaces }: GateState,
  isStrict: boolean,
): readonly Finding[] {
  if (definition?.kind !== 'tool' || pins.isByPerson('tool', definition.name)) return []
  if (isNamed(server, trail) || !isTwin(definition, surfaces.fleet(), isStrict)) return []
  return [
    {
      rule: 'flow/twin-tool',
      severity: 'high',
      confidence: 'medium',
      message: 'Another server has a tool that passes for this one, and nobody said which of them is meant',
      place: { pointer: '' },
    },
  ]
}

/** As long as nothing changes in what other servers have, neither does the answer. */
const known = new WeakMap<readonly Surface[], WeakMap<JsonObject, boolean>>()

function isTwin(definition: Definition, fleet: Fleet, isStrict: boolean): boolean {
  const answers = known.get(fleet.others) ?? new WeakMap<JsonObject, boolean>()
  known.set(fleet.others, answers)
  const found = answers.get(definition.json) ?? hasTwin(definition, fleet, isStrict)
  answers.set(definition.json, found)
  return found
}

function isNamed(server: string, trail: readonly Numbered[]): boolean {
  const name = server.toLowerCase()
  return trail.some((entry) => entry.kind === 'prompt' && holdsWord(entry.text.toLowerCase(), name))
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isPart(text[at - 1]) && !isPart(text[at + word.length])) return true
  return false
}

/** “files” names no server “files” where “files-2” is said. */
const isPart = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_-]/u.test(sign)
