// How many pairs of twins a scanner tells apart: strictly (it speaks of the vulnerable one and not of the safe one), or at
// least by number (more about the vulnerable one). Any rule counts, so that no scanner is held to the names of another.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export function pairsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'safe')))
    .map(({ name }) => ({
      vulnerable: join(folder, name, 'vulnerable'),
      safe: join(folder, name, 'safe'),
    }))
}

/** `count`: findings of a folder. */
export function toldApart(pairs, count) {
  const seen = pairs.map(({ vulnerable, safe }) => [count(vulnerable), count(safe)])
  const strictly = seen.filter(([bad, good]) => bad > 0 && good === 0).length
  const byNumber = seen.filter(([bad, good]) => bad > good).length
  return `${strictly} of ${pairs.length} told apart, ${byNumber} by number; of the safe ones ${seen.filter(([, good]) => good > 0).length} flagged`
}
