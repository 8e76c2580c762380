import { couldBeTaken } from '../../dist/census/names/could-be-taken.js'
import { nearKeysOf } from '../../dist/census/names/near-keys.js'
import { inOrder } from './in-order.js'
import { wellKnown } from '../../dist/census/names/named.js'

/** Recall of labelled pairs, each target as one that is known. The set has no owners and no dates: names alone decide here. */
export function typosquats(csv) {
  const [, ...lines] = csv.trim().split(/\r?\n/)
  const rows = lines.map((line) => {
    const [name, target, ecosystem, , kind] = line.split(',')
    return { name, target, ecosystem, kind }
  })
  const tally = new Map()
  const missed = []
  for (const { name, target, ecosystem, kind } of rows) {
    const isFound = finds(name, target, ecosystem)
    for (const by of ['all', `kind ${kind}`, `ecosystem ${ecosystem}`]) {
      const [found, of] = tally.get(by) ?? [0, 0]
      tally.set(by, [found + Number(isFound), of + 1])
    }
    if (!isFound) missed.push(`${name} for ${target} (${kind})`)
  }
  console.log(`Labelled typosquats: ${rows.length} pairs`)
  for (const [by, [found, of]] of inOrder(tally))
    console.log(`${`${found} of ${of}`.padStart(12)} ${by} (${((100 * found) / of).toFixed(1)} %)`)
  for (const one of missed) console.log(`      missed ${one}`)
}

/** Found in the census: both names meet under a key, and are judged alike. */
export function finds(name, target, kind) {
  const keys = new Set(nearKeysOf(name))
  if (!nearKeysOf(target).some((key) => keys.has(key))) return false
  const one = { ...wellKnown(name, kind), fame: 0, isOwnWord: false, listing: 'test|one' }
  return couldBeTaken(one, wellKnown(target, kind)) !== undefined
}
