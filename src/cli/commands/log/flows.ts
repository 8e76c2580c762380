import { fail } from '../../../core/error.ts'
import { field, listField, stringField } from '../../../core/value.ts'
import type { JsonObject } from '../../../core/value.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { defineCommand } from '../../command.ts'
import { nothingThere } from '../../nothing-there.ts'
import { writeAll } from '../../output.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'
import { newest } from './newest.ts'
import { printFlows } from './print-flows.ts'
import { readSince } from './since.ts'

const MOST = 10_000

export default defineCommand({
  name: 'flows',
  brief: 'Draw which results the arguments of calls were made of',
  help: `For each call whose arguments hold something that was read before: where it
came from, what it wore on the way, which argument it went into, what that
tool can do, and what was decided. Times are UTC. Values are never kept, so
none is shown.

  fairlead log flows                  the last 20 such calls
  fairlead log flows --call 418       one call, by its number in the log
  fairlead log flows --server bank    whatever came from or went to a server
  fairlead log flows --json           JSON lines: call, capabilities, flows

What is shown is not checked: that is what \`fairlead log verify\` is for.

Exit code: 0; 3 if there is no such call.`,
  flags: {
    state: STATE_FLAG,
    call: { kind: 'number', placeholder: 'SEQ', brief: 'Only the call with this number', default: 0 },
    server: { kind: 'string', placeholder: 'NAME', brief: 'Only what came from or went to this server' },
    since: {
      kind: 'string',
      placeholder: 'WHEN',
      brief: 'Only from then on: 90s, 15m, 2h, 7d, or a date like 2026-11-21T09:00Z',
    },
    limit: { kind: 'number', placeholder: 'N', brief: 'At most so many calls', default: 20, short: 'n' },
    json: { kind: 'boolean', brief: 'Print JSON lines' },
  },
  async run(flags, _args, context) {
    wholeNumber('--limit', flags.limit, 1, MOST)
    wholeNumber('--call', flags.call, 0, Number.MAX_SAFE_INTEGER)
    const since = flags.since === undefined ? undefined : readSince(flags.since, new Date())
    const folder = stateFolder(flags.state, context)
    const calls = newest(
      folder,
      (entry) =>
        listField(entry, 'flows').length > 0 &&
        (flags.call === 0 || entry['seq'] === flags.call) &&
        (flags.server === undefined || touches(entry, flags.server)) &&
        (since === undefined || (stringField(entry, 'at') ?? '') >= since),
      flags.limit,
    )
    if (calls.length === 0) {
      context.stderr.write(nothingThere('call', folder))
      return 3
    }
    await writeAll(
      context.stdout,
      flags.json ? calls.map((call) => `${visibleJson(shortened(call))}\n`) : printFlows(calls),
    )
    return 0
  },
})

function wholeNumber(what: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  fail('usage/bad-value', {
    what,
    value: String(value),
    expected: `Give a whole number from ${least} to ${most}`,
  })
}

function touches(entry: JsonObject, server: string): boolean {
  return (
    entry['server'] === server ||
    listField(entry, 'flows').some((flow) => stringField(field(flow, 'origin'), 'server') === server)
  )
}

function shortened(entry: JsonObject): JsonObject {
  const kept = ['seq', 'at', 'server', 'method', 'name', 'decision', 'refusal', 'policy', 'flows']
  const members = kept.flatMap((name) => (entry[name] === undefined ? [] : [[name, entry[name]] as const]))
  return { ...Object.fromEntries(members), capabilities: listField(field(entry, 'request'), 'capabilities') }
}
