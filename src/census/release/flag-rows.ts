import { SEVERITIES, type Severity } from '../../core/severity.ts'
import { canonicalJson } from '../../core/canonical.ts'
import type { Share } from '../../core/share.ts'
import type { FlagOf } from '../check.ts'
import type { RowSet } from './column.ts'
import { listingId } from './listing-rows.ts'

/** Of one kind, severity and registry, how many. */
export interface FlagCount {
  readonly flag: string
  readonly check: string
  readonly severity: Severity
  readonly registry: string | undefined
  readonly flags: number
  readonly precision: Share | undefined
}

/** A few rows, however many flags: kinds, severities and registries are few. */
export async function flagCounts(
  flags: AsyncIterable<FlagOf>,
  registries: ReadonlySet<string>,
  precision: (flag: string) => Share | undefined,
): Promise<readonly FlagCount[]> {
  const counts = new Map<string, FlagCount>()
  for await (const { flag, check, severity, subject } of flags) {
    const registry = registryOf(subject, registries)
    const key = [flag, check, SEVERITIES.indexOf(severity), registry ?? ''].join('\u0000')
    const before = counts.get(key)?.flags ?? 0
    counts.set(key, { flag, check, severity, registry, flags: before + 1, precision: precision(flag) })
  }
  return [...counts.entries()].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, row]) => row)
}

/** The subject is a listing, or the key of a group, which is of no single registry. */
function registryOf(subject: string, registries: ReadonlySet<string>): string | undefined {
  const [registry = ''] = subject.split('|', 1)
  return registries.has(registry) ? registry : undefined
}

/** What is said of flags that are counted, and of those that are named. */
const OF_ANY_FLAG = [
  {
    name: 'flag',
    type: 'text',
    meaning: 'What was seen',
    unit: 'name of the kind',
    source: 'check',
    of: ({ flag }) => flag,
  },
  {
    name: 'check',
    type: 'text',
    meaning: 'Which check saw it',
    unit: 'id: fairlead census list checks',
    source: 'check',
    of: ({ check }) => check,
  },
  {
    name: 'severity',
    type: 'text',
    meaning: 'How much it matters if it is so',
    unit: SEVERITIES.join(', '),
    source: 'check',
    of: ({ severity }) => severity,
  },
] as const satisfies RowSet<Pick<FlagOf, 'flag' | 'check' | 'severity'>>['columns']

export const FLAG_COUNT_ROWS: RowSet<FlagCount> = {
  name: 'flags',
  what: 'How many flags of each kind. Which servers they are about is left out: a list of what could be taken over is not published.',
  columns: [
    ...OF_ANY_FLAG,
    {
      name: 'registry',
      type: 'text',
      meaning: 'Where the listing is that it is about',
      unit: 'id of the registry; empty for groups',
      source: 'census',
      of: ({ registry }) => registry,
    },
    {
      name: 'flags',
      type: 'whole',
      meaning: 'How many',
      unit: 'flags',
      source: 'derived',
      of: ({ flags }) => flags,
    },
    {
      name: 'precision',
      type: 'number',
      meaning: 'Of all flags of this kind that people looked at, the share that was right',
      unit: '0 to 1; empty where nobody looked',
      source: 'labels',
      of: ({ precision }) => precision?.value,
    },
    {
      name: 'precision_low',
      type: 'number',
      meaning: 'Lower end of its interval (Wilson, 95 %)',
      unit: '0 to 1',
      source: 'labels',
      of: ({ precision }) => precision?.low,
    },
    {
      name: 'precision_high',
      type: 'number',
      meaning: 'Upper end of its interval',
      unit: '0 to 1',
      source: 'labels',
      of: ({ precision }) => precision?.high,
    },
    {
      name: 'labelled',
      type: 'whole',
      meaning: 'How many people looked at and could tell',
      unit: 'flags',
      source: 'labels',
      of: ({ precision }) => precision?.of ?? 0,
    },
  ],
}

export const FLAG_ROWS: RowSet<FlagOf> = {
  name: 'flags',
  what: 'Every flag, server by server: not for publication before those who run the servers could act. A flag says what was seen, never what could be done with it.',
  columns: [
    ...OF_ANY_FLAG,
    {
      name: 'listing',
      type: 'text',
      meaning: 'Which listing, as in the file of listings; of a group no listing has it',
      unit: '16 hex digits',
      source: 'derived',
      of: ({ subject }) => listingId(subject),
    },
    {
      name: 'subject',
      type: 'text',
      meaning: 'What it is about',
      unit: '`registry|name`, or the key of a group',
      source: 'check',
      of: ({ subject }) => subject,
    },
    {
      name: 'message',
      type: 'text',
      meaning: 'What was seen, in words',
      unit: 'text',
      source: 'check',
      of: ({ message }) => message,
    },
    {
      name: 'size',
      type: 'whole',
      meaning: 'How many a group has',
      unit: 'members; empty where it is no group',
      source: 'check',
      of: ({ size }) => size,
    },
    {
      name: 'evidence',
      type: 'text',
      meaning: 'What a person needs to judge it',
      unit: 'JSON',
      source: 'check',
      of: ({ evidence }) => (evidence === undefined ? undefined : canonicalJson(evidence)),
    },
  ],
}
