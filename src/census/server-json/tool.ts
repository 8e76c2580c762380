import { isObject } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type ListedTool, MOST } from '../listing.ts'
import { fieldOf } from './dialect.ts'

/** Undefined where nothing is said of tools. A list of names counts as tools too. */
export function toolsOf(value: unknown, within: Bounded): readonly ListedTool[] | undefined {
  if (!Array.isArray(value)) return undefined
  return within.list(value, MOST.tools).flatMap((tool) => {
    const name = within.text(isObject(tool) ? tool['name'] : tool, MOST.name)
    if (name === undefined) return []
    const description = within.text(fieldOf(tool, 'description'), MOST.example)
    const inputSchema = within.json(fieldOf(tool, 'inputSchema', 'input_schema', 'parameters'))
    return [
      {
        name,
        ...(description === undefined ? {} : { description }),
        ...(inputSchema === undefined ? {} : { inputSchema }),
      },
    ]
  })
}
