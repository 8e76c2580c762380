import type { Surface } from '../../core/subject.ts'
import type { Answer, Flaw } from './link.ts'
import { listAll, listTools, type Listed } from './lists.ts'
import type { Patient } from './patience.ts'
import { greet, type Greeting, type Guise, type Talk } from './talk.ts'
import type { Opened } from './target.ts'

/** What one connection showed. */
export interface Look {
  readonly greeting: Greeting
  readonly surface: Surface
  readonly listed: readonly Listed[]
  /** The same, with the tools as they were listed the second, third … time on this connection. */
  readonly again: readonly Surface[]
  readonly flaws: readonly Flaw[]
  readonly asked: readonly string[]
  readonly session: string | undefined
  /** From the start to the first answer. */
  readonly firstMs: number
}

export type Refused = { readonly refused: Answer }

/** Opens, greets, lists, closes. `more` may go on talking before the connection is closed. */
export async function look(
  opened: Opened,
  guise: Guise,
  server: string,
  patient: Patient,
  {
    repeats = 0,
    more,
  }: { readonly repeats?: number; readonly more?: (talk: Talk, surface: Surface) => Promise<void> } = {},
): Promise<Look | Refused> {
  const { link, sandboxed, session } = opened
  const began = performance.now()
  try {
    const talk = await greet(link, guise, patient.next)
    sandboxed?.look('start')
    if ('kind' in talk) return { refused: talk }
    const firstMs = performance.now() - began
    const listed = await listAll(talk)
    const surface = surfaceOf(server, talk.greeting, listed)
    const again: Surface[] = []
    for (let time = 0; time < repeats && !patient.isOver(); time++) {
      const { definitions, end } = await listTools(talk)
      if (end === 'silent' || end === 'refused') break
      again.push({ ...surface, tools: definitions })
    }
    sandboxed?.look('list')
    await more?.(talk, surface)
    return {
      greeting: talk.greeting,
      surface,
      listed,
      again,
      flaws: link.flaws(),
      asked: link.asked(),
      session: session(),
      firstMs,
    }
  } finally {
    await link.close()
  }
}

function surfaceOf(server: string, { instructions }: Greeting, listed: readonly Listed[]): Surface {
  const of = (method: string): Listed['definitions'] =>
    listed.find((each) => each.method === method)?.definitions ?? []
  return {
    server,
    instructions,
    tools: of('tools/list'),
    prompts: of('prompts/list'),
    resources: [...of('resources/list'), ...of('resources/templates/list')],
  }
}
