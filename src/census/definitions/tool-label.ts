import { canonicalJson } from '../../core/canonical.ts'
import type { ToolLabel } from '../../core/label.ts'
import { stringField, type JsonObject } from '../../core/value.ts'
import { rolesOf, type Role } from '../../flow/graph/role.ts'
import { createLabeller } from '../../flow/label.ts'
import type { ListedTool } from '../listing.ts'
import { definitionOf } from './definition.ts'
import { remembered } from './remembered.ts'

export interface LabelledTool {
  readonly label: ToolLabel
  readonly roles: readonly Role[]
}

/** What a tool can do, by the labels that the guard gives; once for each distinct definition. */
export function labelOf(tool: ListedTool): LabelledTool {
  return labelled(canonicalJson(definitionOf(tool).json))
}

const MOST_KEPT = 20_000

const labelled = remembered(MOST_KEPT, (text): LabelledTool => {
  const json = JSON.parse(text) as JsonObject
  // What a server is called is left out: the same tool has the same label wherever it is listed.
  const label = createLabeller()('', { kind: 'tool', name: stringField(json, 'name') ?? '', json })
  return { label, roles: rolesOf(label) }
})
