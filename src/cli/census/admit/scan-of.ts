import type { ScanReport } from '../../../core/scan.ts'
import type { Listing } from '../../../census/listing.ts'
import { scan } from '../../../scan/scan.ts'
import type { Target } from '../../../scan/target.ts'
import type { Context } from '../../command.ts'
import { tuneForScan } from '../../engine.ts'
import { scanOptions } from '../../scan/options.ts'
import { targetsOf } from '../../scan/targets.ts'
import type { AdmitFlags } from './admit-file.ts'

/** What the scanner says of the package that is given, or, with `--online`, of those of npm that the submission names. */
export async function scanOf(
  listing: Listing,
  flags: AdmitFlags,
  context: Context,
): Promise<ScanReport | undefined> {
  const targets =
    flags.package === undefined
      ? flags.online
        ? namedOf(listing)
        : []
      : targetsOf([flags.package], { ...context, afterDashes: 0 })
  if (targets.length === 0) return undefined
  tuneForScan()
  const nothing = {
    connect: false,
    'no-sandbox': false,
    'call-safe': false,
    trace: false,
    quality: false,
    home: undefined,
    root: undefined,
    os: undefined,
    project: undefined,
    'trusted-root': undefined,
    repository: undefined,
    state: undefined,
  }
  const { online, strict, threshold, registry } = flags
  return scan(targets, scanOptions({ ...nothing, online, strict, threshold, registry }, undefined, context))
}

function namedOf({ packages }: Listing): readonly Target[] {
  return packages
    .filter(({ ecosystem, version }) => ecosystem === 'npm' && version !== undefined)
    .slice(0, MOST)
    .map(({ identifier, version = '' }) => {
      const spec = `${identifier}@${version}`
      return { kind: 'package', name: `npm:${spec}`, spec }
    })
}

const MOST = 5
