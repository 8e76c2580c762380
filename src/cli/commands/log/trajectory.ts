import { isObject, type JsonObject } from '../../../core/value.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { mciAnnotation } from '../../../flow/mci.ts'
import { TRAJECTORY_SCHEMA } from '../../../flow/trajectory-schema.ts'
import { readEntries } from '../../../store/entries.ts'
import { hasState, openState } from '../../../store/sqlite/open.ts'
import { defineCommand } from '../../command.ts'
import { tasksOf, type FoundTask } from '../../log-trajectory/tasks.ts'
import { traceRow } from '../../log-trajectory/trace-row.ts'
import { nothingThere } from '../../nothing-there.ts'
import { writeAll } from '../../output.ts'
import { cell, plain } from '../../../core/plain.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'
import { readSince } from './since.ts'

export default defineCommand({
  name: 'trajectory',
  brief: 'Show what flowed, task by task',
  help: `A task is what was sent between one prompt of the user and the next; prompts are
known where a hook tells of them (fairlead hook). Each line is one flow: from
whom, to whom, about whom, what, on which ground.

  fairlead log trajectory
  fairlead log trajectory --as json > tasks.jsonl     one task a line
  fairlead log trajectory --as mci > tasks.jsonl      annotations as in MCIP
  fairlead log trajectory --as traces > traces.jsonl  for bench run traces
  fairlead log trajectory --schema                    JSON Schema of --as json

Exit code: 0; 3 if nothing matches.`,
  flags: {
    state: STATE_FLAG,
    as: {
      kind: 'choice',
      choices: ['text', 'json', 'mci', 'traces'],
      default: 'text',
      brief: 'What to write',
    },
    trajectory: {
      kind: 'string',
      placeholder: 'KEY',
      brief: 'Only this one; its first characters are enough',
    },
    server: { kind: 'string', placeholder: 'NAME', brief: 'Only tasks in which this server took part' },
    since: {
      kind: 'string',
      placeholder: 'WHEN',
      brief: 'Only from then on: 90s, 15m, 2h, 7d, or a date like 2026-11-21T09:00Z',
    },
    schema: { kind: 'boolean', brief: 'Print the JSON Schema instead' },
  },
  async run(flags, _args, context) {
    if (flags.schema) {
      context.stdout.write(`${JSON.stringify(TRAJECTORY_SCHEMA, null, 2)}\n`)
      return 0
    }
    const since = flags.since === undefined ? undefined : readSince(flags.since, new Date())
    const folder = stateFolder(flags.state, context)
    const tasks = (hasState(folder) ? tasksIn(folder) : []).filter(
      ({ trajectory, flows, entries }) =>
        trajectory.startsWith(flags.trajectory ?? '') &&
        (since === undefined || (flows.at(-1)?.at ?? 0) >= Date.parse(since)) &&
        (flags.server === undefined || entries.some((entry) => entry['server'] === flags.server)),
    )
    if (tasks.length === 0) {
      context.stderr.write(nothingThere('trajectory', folder))
      return 3
    }
    await writeAll(
      context.stdout,
      tasks.flatMap((task, index) => WRITE[flags.as](task, index)),
    )
    return 0
  },
})

function tasksIn(folder: string): readonly FoundTask[] {
  const state = openState(folder)
  try {
    return tasksOf(entriesOf(readEntries(state)))
  } finally {
    state.close()
  }
}

function* entriesOf(rows: Iterable<{ readonly body: Uint8Array }>): Generator<JsonObject> {
  for (const { body } of rows) {
    try {
      const value: unknown = JSON.parse(Buffer.from(body).toString())
      if (isObject(value)) yield value
    } catch {
      // What cannot be read is for `fairlead log verify` to tell of.
    }
  }
}

const WRITE = {
  text: (task: FoundTask) => textOf(task),
  json: ({ trajectory, enquiry, flows }: FoundTask) => [
    `${visibleJson({ trajectory, ...(enquiry !== undefined && { enquiry }), flows: flows as never })}\n`,
  ],
  mci: (task: FoundTask) => [`${visibleJson(mciAnnotation(task))}\n`],
  traces: (task: FoundTask, index: number) => [`${visibleJson(traceRow(task, index))}\n`],
} as const

function textOf({ trajectory, enquiry, flows }: FoundTask): string[] {
  const lines = flows.map(({ sender, recipient, subject, type, principle }) => {
    const [from, to] = [sender, recipient].map((party) => (party.role === 'server' ? party.name : party.role))
    return `  ${cell(plain(`${from} → ${to}`), 28)} ${cell(plain(type), 26)} ${cell(plain(subject), 8)} ${principle}\n`
  })
  const asked = enquiry === undefined ? 'nobody told what was asked' : `“${plain(enquiry.slice(0, 200))}”`
  return [`${plain(trajectory)}: ${asked}\n`, ...lines]
}
