import type { Random } from '../../core/random.ts'

/** Words that sum up an entry, and the other words and codes that authors put in their place. */
const ROWS: readonly string[] = [
  'none - null n/a nil none',
  'unknown ? - other unknown unlisted',
  'missing - absent 0 missing',
  'never - 0 never',
  'no 0 n no N',
  'yes 1 y yes Y',
  'success 0 ok OK success done',
  'ok 0 ok OK success good',
  'completed 0 done finished completed OK',
  'failed 1 fail ERR failed error',
  'failure 1 fail ERR failure error',
  'denied 13 EPERM deny denied refused',
  'mismatch 1 differ ne mismatch !=',
  'match 0 same eq match ==',
  'disabled 0 off disabled',
  'enabled 1 on enabled',
  'external ext out external wan',
  'internal int in internal lan',
  'approved 1 y approved granted',
  'verified 0 good verified valid',
  'valid 0 good valid verified',
  'timeout 110 ETIMEDOUT timeout -1',
  'unchanged 0 same unchanged =',
  'equal 0 same equal ==',
  'differs 1 other differs !=',
  'running 1 up running R',
  'active 1 up active on',
  'normal 0 - normal usual',
  'expected 0 - expected usual',
  'unexpected 1 ! unexpected odd',
  'allowed 1 allow allowed A',
  'skipped - skip skipped 0',
]

/** The word one author uses for another's; a value that is no such word stays. Chosen once for a pair. */
export function valueWords(random: Random): (value: string) => string {
  const terse = random.fork('terse').chance(TERSE)
  const table = new Map(
    ROWS.map((row) => row.split(' ')).map(([word = '', ...others]) => [
      word,
      random.fork(word).pick(terse ? others.slice(0, 2) : others),
    ]),
  )
  return (value) => table.get(value) ?? (terse ? value.replace(TICKET, '$1') : value)
}

const TERSE = 0.55
const TICKET = /^(?:CHG|INC|RFC|approved by)[- ]?(\S+)$/

const BADGES = [
  'ticket',
  'approved',
  'change',
  'signed',
  'listed',
  'zone',
  'masked',
  'member',
  'known',
  'registered',
  'verdict',
  'category',
  'label',
  'purpose',
  'seen',
  'note',
  'owner',
  'window',
  'trusted',
  'reviewed',
  'grouped',
  'known_host',
]

/** Facts that some authors do not record. What matters is in the other fields too. */
export function omittedFields(random: Random): ReadonlySet<string> {
  return new Set(BADGES.filter((name) => random.fork(name).chance(OMITTED)))
}

const OMITTED = 0.7
