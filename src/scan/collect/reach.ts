import { runsOf } from '../../core/launch/read-command.ts'
import type { LedgerRow } from '../../core/scan.ts'
import type { Reach, ServerEntry } from '../../core/server-entry.ts'
import { fail } from '../../core/error.ts'
import { together, type Collected } from '../item.ts'
import type { ScanOptions } from '../options.ts'
import { collectBehind } from './behind.ts'
import { collectEntry } from './entry.ts'
import { packageText } from './reach-text.ts'

/** A server named on the command line, as if a file without a host declared it. */
export async function collectReach(target: string, reach: Reach, options: ScanOptions): Promise<Collected> {
  // What it is can only be learnt by asking; how it is started can be judged all the same.
  if (!options.connect && reach.kind !== 'stdio') return fail('scan/needs-connect', { target })
  const entry: ServerEntry = {
    host: '',
    scope: 'user',
    name: nameOf(reach),
    file: target,
    project: undefined,
    reach,
    state: { kind: 'enabled', approved: 'not needed' },
    unasked: [],
    json: {},
    pointer: '',
    pointerInFile: (pointer) => pointer,
  }
  const where = { file: target }
  const { runs, ...collected } = collectEntry(entry, target, [], () => where)
  const behind = await collectBehind(entry, runs, target, where, options, new Map())
  // Who asked for the server itself has not got it by a look at its command.
  const row: LedgerRow = { target, surface: 'launch', state: 'analysed', count: 1 }
  const launch = { items: [], ledger: options.connect ? [] : [row], servers: [] }
  return together([collected, launch, behind.collected])
}

function nameOf(reach: Reach): string {
  if (reach.kind === 'http' || reach.kind === 'sse')
    return URL.canParse(reach.url) ? new URL(reach.url).hostname : 'server'
  if (reach.kind !== 'stdio') return 'server'
  const { what } = runsOf(reach)
  return what.kind === 'package'
    ? packageText(what.package.name)
    : (reach.command.split(/[\\/]/).at(-1) ?? 'server')
}
