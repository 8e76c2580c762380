import { plain } from '../../core/plain.ts'
import { redactSecrets } from '../../core/secret.ts'
import { SEVERITIES, type Severity } from '../../core/severity.ts'
import type { Flag } from '../check.ts'
import { grouped } from './cells.ts'

/** What a page shows of flags: the first of them by severity, or, where nobody asked for names, how many there are. */
export interface ListedFlags {
  readonly flags: readonly ListedFlag[]
  readonly total: number
  readonly isNamed: boolean
}

export interface ListedFlag {
  readonly flag: string
  readonly severity: Severity
  readonly subject: string
  readonly message: string
}

/** Holds so many of each severity at most, however many there are. */
export async function namedFlags(all: AsyncIterable<Flag>, most = MOST_FLAGS): Promise<ListedFlags> {
  const kept = new Map<Severity, ListedFlag[]>(SEVERITIES.map((severity) => [severity, []]))
  let total = 0
  for await (const { flag, severity, subject, message } of all) {
    total += 1
    const same = kept.get(severity)
    if (same && same.length < most)
      same.push({ flag, severity, subject: clean(subject), message: clean(message) })
  }
  const flags = SEVERITIES.toReversed().flatMap((severity) => kept.get(severity) ?? [])
  return { flags: flags.slice(0, most), total, isNamed: true }
}

const MOST_FLAGS = 5_000

/** Secrets go first: what cuts one in two would hide it from whoever looks for secrets. */
const clean = (text: string): string => plain(redactSecrets(text)).slice(0, 500)

/** How many of each kind, and none by name: for whoever publishes a report. */
export async function countedFlags(all: AsyncIterable<Flag>): Promise<ListedFlags> {
  const counts = new Map<string, { readonly flag: string; readonly severity: Severity; times: number }>()
  let total = 0
  for await (const { flag, severity } of all) {
    total += 1
    const key = `${severity} ${flag}`
    const row = counts.get(key) ?? { flag, severity, times: 0 }
    row.times += 1
    counts.set(key, row)
  }
  const rank = ({ severity }: { readonly severity: Severity }): number => SEVERITIES.indexOf(severity)
  const flags = [...counts.values()]
    .sort((one, two) => rank(two) - rank(one) || two.times - one.times || (one.flag < two.flag ? -1 : 1))
    .map(({ flag, severity, times }) => ({
      flag,
      severity,
      subject: `${grouped(times)} in all`,
      message: '',
    }))
  return { flags, total, isNamed: false }
}
