import { plantedIn } from './internet.js'

/** By which flag each kind is found; what nobody can tell from a listing, or is measured and no flag, has none. */
const FLAG_OF = {
  'account-not-held': 'account-name-not-held',
  'repository-moved': 'old-name-not-held',
  'repository-of-another': 'repository-of-another',
  'secret-in-setting': 'secret-in-listing',
  'secret-in-argument': 'secret-in-listing',
  'image-not-pinned': 'image-not-pinned',
  'image-label-differs': 'ownership-not-proven',
  'bundle-hash-differs': 'ownership-not-proven',
  'package-without-proof': 'ownership-not-proven',
  'package-with-proof-of-another': 'ownership-not-proven',
  'package-not-there': 'ownership-not-proven',
  squat: 'lookalike-name',
  'affix-twin': 'affix-group',
  'case-twin': 'case-twins',
  clone: 'copied-description',
  drift: 'changed',
  'silent-drift': 'changed-gravely',
  'steering-words': 'description-medium',
  'invisible-letters': 'description-medium',
}
/** What only an answer from outside tells. */
const ASKS = {
  'account-not-held': 'github-account',
  'repository-moved': 'github-account',
  'image-label-differs': 'oci-image',
  'bundle-hash-differs': 'mcpb-file',
  'package-without-proof': 'npm-ownership',
  'package-with-proof-of-another': 'npm-ownership',
  'package-not-there': 'npm-ownership',
}
const OF_TWO_MOMENTS = new Set(['drift', 'silent-drift'])

/**
 * Whether every planted one is flagged as it should be, and nobody else is flagged at all. `planted`: what was, as JSON lines;
 * the test internet is asked for it where nobody says.
 */
export async function truthAgainst({ sheets }, wish, print, all = plantedIn(wish)) {
  const flagged = new Map()
  for await (const flag of flagsIn(sheets))
    for (const word of wordsOf(flag)) flagged.set(word, (flagged.get(word) ?? new Set()).add(flag.flag))
  const [found, planted] = [new Map(), new Set()]
  const missing = []
  for await (const line of all) {
    const { kind, name, owner, slug, from } = JSON.parse(line)
    for (const one of [name, owner, slug, from]) planted.add(one.toLowerCase())
    const flag = FLAG_OF[kind]
    if (flag === undefined || !isAsked(kind, wish)) continue
    const isFound = [slug, owner, name].some((one) => flagged.get(one.toLowerCase())?.has(flag))
    const [of, hits] = found.get(kind) ?? [0, 0]
    found.set(kind, [of + 1, hits + (isFound ? 1 : 0)])
    if (!isFound) missing.push(`${kind} ${name}`)
  }
  for (const [kind, [of, hits]] of found) print(`${kind}: ${hits} of ${of}`)
  for (const one of missing.slice(0, 20)) print(`not found: ${one}`)
  const others = await flagsOfOthers(sheets, planted)
  print(`flags of what was left alone: ${others.length}`)
  for (const one of others.slice(0, 20)) print(`flagged: ${one}`)
  return missing.length === 0 && others.length === 0
}

function isAsked(kind, { moments, look }) {
  if (OF_TWO_MOMENTS.has(kind)) return moments === 2
  const lookup = ASKS[kind]
  return lookup === undefined || look.includes('all') || look.includes(lookup)
}

async function flagsOfOthers(sheets, planted) {
  const others = []
  for await (const flag of flagsIn(sheets))
    if (![...wordsOf(flag)].some((word) => planted.has(word))) others.push(JSON.stringify(flag).slice(0, 300))
  return others
}

async function* flagsIn(sheets) {
  for (const sheet of await sheets.names())
    if (sheet.startsWith('flag '))
      for await (const { rows } of sheets.groups(sheet)) for (const { body } of rows) yield body
}

/** Every name that stands in a flag: of a server whole, and of its parts. */
function* wordsOf(value) {
  if (typeof value === 'string')
    for (const word of value.toLowerCase().split(/[^a-z0-9._/-]+/)) {
      yield word
      for (const part of word.split('/')) {
        yield part
        for (const piece of part.split('.')) yield piece
      }
    }
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* wordsOf(one)
}
