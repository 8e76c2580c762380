import type { PolicyText } from '../policy/norm.ts'
import { LAYERS } from '../policy/layer.ts'
import type { Context } from './command.ts'
import { readText } from './text-file.ts'

/** `mine.cedar,floor=ours.cedar`: files with the layer each speaks for, the user's own where none is named. */
export function policyTexts(named: string | undefined, context: Pick<Context, 'cwd'>): readonly PolicyText[] {
  const parts = named?.split(',').filter((part) => part !== '') ?? []
  return parts.map((part) => {
    const layer = LAYERS.find((one) => part.startsWith(`${one}=`))
    const file = layer === undefined ? part : part.slice(layer.length + 1)
    return { layer: layer ?? 'user', file, text: readText(file, context) }
  })
}
