import { fail } from '../../../core/error.ts'
import { visibleJson } from '../../../core/visible-json.ts'
import { openEvidence } from '../../../store/evidence.ts'
import type { Context, Flags, Positional } from '../../command.ts'
import { plain } from '../../../core/plain.ts'
import { STATE_FLAG } from '../../state-dir.ts'
import { columnsOf, hang } from '../../wrap.ts'
import { questionCalled, withBook } from './open-book.ts'

export const ANSWER_FLAGS = {
  state: STATE_FLAG,
  json: { kind: 'boolean', brief: 'Print JSON' },
} as const satisfies Flags

export const QUESTION: Positional = {
  placeholder: 'ID',
  brief: 'The id that `fairlead approve list` shows, or its first digits',
  minimum: 1,
  maximum: 1,
}

interface Given {
  readonly state: string | undefined
  readonly json: boolean
}

/** Answers one question, records that as evidence, and says what was answered. */
export function giveAnswer(
  said: 'allow' | 'deny',
  flags: Given,
  [start = '']: readonly string[],
  context: Context,
): Promise<number> {
  return withBook(flags.state, context, ({ state, book }) => {
    const { id, server, name, method } = questionCalled(book.list(), start)
    if (!book.answer(id, said, 'command line')) {
      return fail('approval/over', { id, state: STALE[book.state(id)] })
    }
    const change = said === 'allow' ? 'allowed' : 'denied'
    const evidence = openEvidence(state)
    try {
      const by = 'command line'
      evidence.append({
        kind: 'note',
        server,
        message: 'approval',
        change,
        approval: id,
        by,
        about: method,
        name,
      })
    } finally {
      evidence.close()
    }
    const text = `${plain(name)} of ${plain(server)}${said === 'allow' ? ', this once, as it was shown' : ''}`
    context.stdout.write(
      flags.json
        ? `${visibleJson({ id, server, name, state: change })}\n`
        : `${hang(`${change}  `, text, columnsOf(context))}\n`,
    )
    return 0
  })
}

const STALE = {
  waiting: 'it changed just now',
  allowed: 'it is allowed already',
  denied: 'it is denied already',
  expired: 'it waited too long',
  used: 'the call has been made',
} as const
