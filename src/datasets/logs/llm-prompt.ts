import type { ChatMessage } from '../../core/chat.ts'
import { LOG_RISKS } from '../../core/log-risk.ts'
import type { LogRisk } from '../../core/log-risk.ts'
import { randomFrom } from '../../core/random.ts'

const STYLES = [
  'syslog lines',
  'JSON lines',
  'key=value lines',
  'a table',
  'a mix of forms, one for each program',
  'prose',
]

/** Asks for one pair. The style is drawn from the task, so that a task asked again is the same task. */
export function promptFor(risk: LogRisk, task: string): ChatMessage[] {
  const random = randomFrom(task)
  const style = random.pick(STYLES)
  return [
    {
      role: 'system',
      content:
        'You write system logs for the training of defensive monitoring. Addresses and names are made up; use example domains and documentation address ranges.',
    },
    {
      role: 'user',
      content: `Write two logs of one system, as ${style}, of about a thousand tokens each.

Log one shows, to somebody who compares its entries, that ${LOG_RISKS[risk]}. No single entry says so, and none names the kind of risk.
Log two is its harmless twin: the same programs, users, times and style, edited in a few relations so that nothing bad happens.

Both have at least twelve states in order of time, with a checkpoint about every ten units (T+00:00, T+00:10, …). Eight steps of
reasoning should lead to the verdict, and five of them must rest on relations between entries: who wrote what, in which order, how
much, unlike what was before. Identifiers (addresses, pids, uids, inodes, digests, times of change) agree from entry to entry.
Do not use words for the verdict itself in either log.

Answer with three sections under these headings and nothing else:
## RISKY LOG
## HARMLESS TWIN
## EXPLANATION
The explanation has at least five lines, each one relation that gives the risk away. Variation ${random.whole(1, 9999)}.`,
    },
  ]
}
