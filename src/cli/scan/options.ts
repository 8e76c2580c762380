import { isAbsolute, relative, sep } from 'node:path'
import { systemClock } from '../../core/clock.ts'
import type { ScanOptions } from '../../scan/options.ts'
import { loadAdvisories } from '../advisory-book.ts'
import type { Context, FlagValues } from '../command.ts'
import { version } from '../root.ts'
import { stateFolder } from '../state-dir.ts'
import { approvedSurfaces } from './approved.ts'
import type { SCAN_FLAGS } from './flags.ts'
import { machineOf } from './machine.ts'
import { supplyOptions } from './supply.ts'

type Flags = Pick<
  FlagValues<typeof SCAN_FLAGS>,
  | 'connect'
  | 'online'
  | 'no-sandbox'
  | 'call-safe'
  | 'trace'
  | 'quality'
  | 'strict'
  | 'threshold'
  | 'home'
  | 'root'
  | 'os'
  | 'project'
  | 'registry'
  | 'trusted-root'
  | 'repository'
  | 'state'
>

/** What a scan may do and knows, as the command line says it. */
export function scanOptions(flags: Flags, baseline: ScanOptions['baseline'], context: Context): ScanOptions {
  const folder = stateFolder(flags.state, context)
  const { book, own } = loadAdvisories(folder)
  return {
    version: version(),
    machine: machineOf(flags, context),
    connect: flags.connect,
    online: flags.online,
    noSandbox: flags['no-sandbox'],
    callSafe: flags['call-safe'],
    trace: flags.trace,
    quality: flags.quality,
    strict: flags.strict,
    threshold: flags.threshold,
    today: systemClock().toISOString().slice(0, 10),
    baseline,
    show: (path) => shownPath(path, context),
    approved: approvedSurfaces(folder),
    book,
    isShortBook: own === undefined,
    ...supplyOptions(flags, context),
  }
}

/** Relative to where the scan is run, if it is within: such a path means the same on another machine. */
function shownPath(path: string, { cwd }: Context): string {
  const within = isAbsolute(path) ? relative(cwd, path) : path
  return within === ''
    ? '.'
    : within.startsWith('..') || isAbsolute(within)
      ? path
      : within.split(sep).join('/')
}
