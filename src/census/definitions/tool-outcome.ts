import { canonicalJson } from '../../core/canonical.ts'
import { readText } from '../../core/text.ts'
import { stringField, type JsonObject } from '../../core/value.ts'
import { SEVERITIES, type Severity } from '../../core/severity.ts'
import { definitionOutcome } from '../../detectors/definition-outcome.ts'
import { runDetectors } from '../../detectors/run.ts'
import type { Outcome } from '../../detectors/run-these.ts'
import type { ListedTool } from '../listing.ts'
import { definitionOf } from './definition.ts'
import { remembered } from './remembered.ts'

/** What the scanner's detectors say of one definition: rules with the worst severity of each, and never a word of the text. */
export interface DefinitionOutcome {
  readonly rules: readonly (readonly [rule: string, severity: Severity])[]
  /** Detectors that failed: then nothing found is not clean. */
  readonly isPartly: boolean
}

/** Of a tool: its name, what it says of itself, and what it wants to be given. */
export function toolOutcome(tool: ListedTool): DefinitionOutcome {
  return ofTool(canonicalJson(definitionOf(tool).json))
}

/** What a listing says of its server is read by whoever chooses servers, which more and more is an agent. */
export function textOutcome(description: string): DefinitionOutcome {
  return ofText(description)
}

const CLEAN: DefinitionOutcome = { rules: [], isPartly: false }
/** About 100 bytes each. */
const MOST_KEPT = 100_000

const ofTool = remembered(MOST_KEPT, (json) => {
  const definition = JSON.parse(json) as JsonObject
  const name = stringField(definition, 'name') ?? ''
  return summed(definitionOutcome({ kind: 'tool', name, json: definition }))
})

const ofText = remembered(MOST_KEPT, (text) => summed(runDetectors('text', readText(text, 'description'))))

function summed({ findings, notChecked }: Outcome): DefinitionOutcome {
  if (findings.length === 0 && notChecked.length === 0) return CLEAN
  const worst = new Map<string, Severity>()
  for (const { rule, severity } of findings) {
    const known = worst.get(rule)
    if (known === undefined || SEVERITIES.indexOf(known) < SEVERITIES.indexOf(severity))
      worst.set(rule, severity)
  }
  return { rules: [...worst], isPartly: notChecked.length > 0 }
}
