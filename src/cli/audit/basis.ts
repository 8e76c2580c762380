import { join } from 'node:path'
import { fail } from '../../core/error.ts'
import type { ScanReport } from '../../core/scan.ts'
import { SCAN_REPORT_SCHEMA } from '../../report/schema.ts'
import { audit } from '../../scan/audit/audit.ts'
import type { AuditReport } from '../../scan/audit/report.ts'
import { scriptedRoles } from '../../scan/audit/scripted-roles.ts'
import { scan } from '../../scan/scan.ts'
import { readAttack } from '../../scan/standard/attack-result.ts'
import type { Basis } from '../../scan/standard/answer.ts'
import { labFigures } from '../../scan/standard/figures.ts'
import { subjectOf } from '../../scan/standard/subject.ts'
import { readAudit } from '../../scan/standard/verify.ts'
import type { Context, FlagValues } from '../command.ts'
import { scanOptions } from '../scan/options.ts'
import { targetsOf } from '../scan/targets.ts'
import { readText } from '../text-file.ts'
import type { LOOK_FLAGS, REPORT_FLAGS } from './flags.ts'

/** Gathers all that an audit rests on. */
export async function basisFor(
  flags: FlagValues<typeof REPORT_FLAGS>,
  words: readonly string[],
  context: Context,
): Promise<Basis> {
  // Told before anything is looked at, which may take a while.
  const before =
    flags.before === undefined ? undefined : readAudit(readText(flags.before, context), flags.before)
  const campaign =
    flags.lab === undefined
      ? undefined
      : {
          manifest: readText(join(flags.lab, 'manifest.json'), context),
          trials: readText(join(flags.lab, 'trials.jsonl'), context),
        }
  const given =
    flags.attacked === undefined ? undefined : readAttack(readText(flags.attacked, context), flags.attacked)
  const looked = await lookAt(flags, words, context)
  const subject = subjectOf(looked)
  const attack = flags.attack ? await attacked(words, context) : given
  const lab = campaign && labFigures(campaign, subject.definitions)
  return { scan: looked, subject, attack, lab, before }
}

/** The scan that was given, or one made now. */
export function lookAt(
  flags: FlagValues<typeof LOOK_FLAGS>,
  words: readonly string[],
  context: Context,
): Promise<ScanReport> | ScanReport {
  if (flags.scan !== undefined) {
    if (words.length > 0)
      fail('usage/bad-value', {
        what: '--scan',
        value: 'given together with targets',
        expected: 'Give the one or the other',
      })
    return readScan(readText(flags.scan, context), flags.scan)
  }
  if (words.length === 0) fail('usage/bad-value', { what: 'TARGET', value: 'left out', expected: ONE_SERVER })
  // Accepted findings are the owner's business: an audit hears them all.
  return scan(targetsOf(words, context), scanOptions({ ...flags, ...PLAIN }, undefined, context))
}

const ONE_SERVER = 'Say which server: a folder, an archive, npm:NAME@VERSION, an address, or `-- COMMAND`'

const PLAIN = {
  trace: false,
  quality: false,
  strict: false,
  threshold: 'high',
  home: undefined,
  root: undefined,
  os: undefined,
  project: undefined,
} as const

export function readScan(text: string, file: string): ScanReport {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return fail('audit/unreadable', { file, where: 'it is no JSON' }, error)
  }
  const read = SCAN_REPORT_SCHEMA.safeParse(value)
  if (read.success) return read.data
  return fail('audit/unreadable', { file, where: `/${read.error.issues[0]?.path.join('/') ?? ''}` })
}

async function attacked(words: readonly string[], context: Context): Promise<AuditReport> {
  const [command, ...args] = words.slice(words.length - (context.afterDashes ?? 0))
  if (command === undefined || context.afterDashes === 0) return fail('usage/no-command')
  const target = { kind: 'stdio', command, args, env: {}, cwd: context.cwd } as const
  return audit(target, command, scriptedRoles())
}
