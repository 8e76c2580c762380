import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { JsonValue } from '../../core/value.ts'
import attack from './chapters/attack.ts'
import behaviour from './chapters/behaviour.ts'
import content from './chapters/content.ts'
import definitions from './chapters/definitions.ts'
import launch from './chapters/launch.ts'
import network from './chapters/network.ts'
import ownership from './chapters/ownership.ts'
import source from './chapters/source.ts'
import updates from './chapters/updates.ts'
import type { Chapter } from './question.ts'

/** Raised when a question comes, goes, or is decided otherwise. */
export const CHECKLIST_VERSION = 1

export const CHECKLIST: readonly Chapter[] = [
  launch,
  definitions,
  source,
  behaviour,
  content,
  network,
  updates,
  attack,
  ownership,
]

/** Stands in every report: by which questions exactly a server was judged. */
export function checklistHash(): string {
  return sha256Hex(canonicalJson(CHECKLIST as unknown as JsonValue))
}
