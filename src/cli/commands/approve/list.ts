import { systemClock } from '../../../core/clock.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import type { Approval } from '../../../store/approvals.ts'
import { coloursFor } from '../../colour.ts'
import { defineCommand } from '../../command.ts'
import { writeAll } from '../../output.ts'
import { STATE_FLAG } from '../../state-dir.ts'
import { columnsOf } from '../../wrap.ts'
import { withBook } from './open-book.ts'
import { linesOf } from './print.ts'

export default defineCommand({
  name: 'list',
  brief: 'List what waits for an answer, and why it is asked',
  help: `Each question with its id, the tool, the arguments, the norm behind it and how
long it still waits. Secrets are not shown, and long texts are cut in the
middle; what a yes is bound to is the whole.

  fairlead approve list
  fairlead approve list --all     also what was answered, used or ran out
  fairlead approve list --json

Exit code: 0, also where nothing waits; 3 if there never was a guard.`,
  flags: {
    state: STATE_FLAG,
    all: { kind: 'boolean', brief: 'Also what needs no answer any more' },
    json: { kind: 'boolean', brief: 'Print JSON' },
  },
  run: (flags, _args, context) =>
    withBook(flags.state, context, async ({ book }) => {
      const questions = book.list().filter(({ state }) => flags.all || state === 'waiting')
      const now = systemClock().getTime()
      const lines = flags.json
        ? [`${visibleJson({ approvals: questions.map(jsonOf) })}\n`]
        : linesOf(questions, now, columnsOf(context), coloursFor(context))
      await writeAll(context.stdout, lines)
      return 0
    }),
})

function jsonOf({ askedAt, expiresAt, ...rest }: Approval) {
  const time = (ms: number): string => new Date(ms).toISOString()
  return { ...rest, askedAt: time(askedAt), expiresAt: time(expiresAt) }
}
