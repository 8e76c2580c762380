import { nearest } from '../nearest.ts'

/** What an unknown name of the lab may have meant; where there are few, all that there are. */
export function suggest(typed: string, names: readonly string[]): string {
  if (MODELS.includes(typed)) return 'That agent is there with --endpoint and --model. '
  const near = nearest(typed, names)
  if (near.length > 0) return `Did you mean ${near.join(' or ')}? `
  const all = [...new Set(names)]
  return all.length <= FEW ? `One of ${all.join(', ')}. ` : ''
}

const MODELS = ['model', 'model-in-words']
const FEW = 20
