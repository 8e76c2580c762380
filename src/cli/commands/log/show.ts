import { fail } from '../../../core/error.ts'
import { stringField } from '../../../core/value.ts'
import type { JsonObject } from '../../../core/value.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { defineCommand } from '../../command.ts'
import { nothingThere } from '../../nothing-there.ts'
import { writeAll } from '../../output.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'
import { newest } from './newest.ts'
import { printEntries } from './print.ts'
import { readSince } from './since.ts'

const MOST = 10_000

export default defineCommand({
  name: 'show',
  brief: 'Show the newest entries',
  help: `Shows the newest entries, oldest first. Times are UTC.

  fairlead log show                        the last 20
  fairlead log show --refused --since 2h   what was stopped in two hours
  fairlead log show --server files --limit 100
  fairlead log show --run 3f0c9a --json    one run of one guard, as JSON lines

What is shown is not checked: that is what \`fairlead log verify\` is for.

Exit code: 0; 3 if no entry matches.`,
  flags: {
    state: STATE_FLAG,
    server: { kind: 'string', placeholder: 'NAME', brief: 'Only entries about this server' },
    run: {
      kind: 'string',
      placeholder: 'ID',
      brief: 'Only entries of this run of a guard; the first digits are enough',
    },
    refused: { kind: 'boolean', brief: 'Only what was stopped, whole or in part' },
    since: {
      kind: 'string',
      placeholder: 'WHEN',
      brief: 'Only from then on: 90s, 15m, 2h, 7d, or a date like 2026-11-21T09:00Z',
    },
    limit: { kind: 'number', placeholder: 'N', brief: 'At most so many', default: 20, short: 'n' },
    json: { kind: 'boolean', brief: 'Print JSON lines, as they were recorded' },
  },
  async run(flags, _args, context) {
    if (!Number.isInteger(flags.limit) || flags.limit < 1 || flags.limit > MOST) {
      fail('usage/bad-value', {
        what: '--limit',
        value: String(flags.limit),
        expected: `Give a whole number from 1 to ${MOST}`,
      })
    }
    const since = flags.since === undefined ? undefined : readSince(flags.since, new Date())
    const wanted: Wanted = { server: flags.server, run: flags.run, since, isRefused: flags.refused }
    const folder = stateFolder(flags.state, context)
    const entries = newest(folder, (entry) => matches(entry, wanted), flags.limit)
    if (entries.length === 0) {
      context.stderr.write(nothingThere('entry', folder))
      return 3
    }
    await writeAll(
      context.stdout,
      flags.json ? entries.map((entry) => `${visibleJson(entry)}\n`) : printEntries(entries),
    )
    return 0
  },
})

interface Wanted {
  readonly server: string | undefined
  readonly run: string | undefined
  readonly since: string | undefined
  readonly isRefused: boolean
}

function matches(entry: JsonObject, { server, run, since, isRefused }: Wanted): boolean {
  return (
    (server === undefined || entry['server'] === server) &&
    (run === undefined || (stringField(entry, 'run') ?? '').startsWith(run)) &&
    (since === undefined || (stringField(entry, 'at') ?? '') >= since) &&
    (!isRefused || entry['kind'] === 'refusal' || entry['decision'] === 'block' || 'withheld' in entry)
  )
}
