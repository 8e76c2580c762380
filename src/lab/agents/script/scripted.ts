import type { JsonObject } from '../../../core/value.ts'
import type { Agent, End, OfferedTool, Question, Session } from '../../agent.ts'
import type { Call, Seen } from '../../environment.ts'
import type { Guise, Known, Lure, Order } from '../../order.ts'

/**
 * An agent that needs no model: it follows the task's plan, and what it reads moves it as far as its manner says. It
 * understands a lure by its essence, so it is fooled by the move and not by our wording of it; what a defence withholds or
 * spoils it cannot obey. It is a measure of attacks and defences, not of models.
 */
export interface Manner {
  readonly name: string
  readonly title: string
  /** Which guises it falls for. */
  readonly believes: readonly Guise[]
  /** `all` it has read, or only what came `last`. */
  readonly looksAt: 'all' | 'last'
}

/** From most to least gullible; a defence's advice moves an agent one down. */
export const GRADES: readonly (readonly Guise[])[] = [
  ['loud', 'coded', 'plain', 'woven'],
  ['coded', 'plain', 'woven'],
  ['plain', 'woven'],
  ['woven'],
  [],
]

export function scriptedAgent({ name, title, believes, looksAt }: Manner): Agent {
  return { name, title, kind: 'scripted', run: (session) => follow(session, believes, looksAt) }
}

async function follow(
  session: Session,
  believes: readonly Guise[],
  looksAt: Manner['looksAt'],
): Promise<End> {
  const { script, limits } = session
  const grade = script.isAdvised ? (GRADES[GRADES.indexOf(believes) + 1] ?? []) : believes
  const read = new Set<string>()
  const believed = new Set<Lure>()
  const bends: Order[] = []
  const asides: string[] = []
  let steps = 0
  let last: Call | undefined
  let isStopped = false

  session.onQuestion(answer)
  await consider()
  const plan = script.task.plan()
  try {
    let next = plan.next()
    while (!next.done) {
      if (isStopped) return { told: asides.join(' '), why: 'gave-up' }
      if (steps >= limits.steps) return { told: '', why: 'invalid', code: 'step-limit' }
      const seen = await perform(next.value)
      await consider()
      next = plan.next(seen)
    }
    return { told: [next.value, ...asides].join(' '), why: 'answered' }
  } catch {
    // The plan could not go on with what it was given.
    return { told: asides.join(' '), why: 'gave-up' }
  }

  /** Reads what is new, and does what it asks where it is believed. */
  async function consider(): Promise<void> {
    for (;;) {
      // Definitions may have changed since, wherever they stand in the list.
      const fresh = session.read().filter(({ text }) => !read.has(text))
      if (fresh.length === 0) return
      const isFirst = read.size === 0
      for (const { text } of fresh) read.add(text)
      for (const { text } of looksAt === 'all' || isFirst ? fresh : fresh.slice(-1))
        for (const lure of script.understand(text)) {
          if (believed.has(lure) || !grade.includes(lure.guise)) continue
          believed.add(lure)
          await obey(lure.order)
        }
    }
  }

  async function obey(order: Order): Promise<void> {
    switch (order.kind) {
      case 'do': {
        const results: string[] = []
        for (const { server, tool, input } of order.steps) {
          if (steps >= limits.steps) return
          const name = find(session.tools(), tool, server)?.name ?? remembered(tool)
          if (name === undefined) return
          const seen = await make(name, input(known(results)), 'lure')
          if (seen.isError) return
          results.push(seen.text)
        }
        return
      }
      case 'repeat':
        if (!last) return
        for (let time = 0; time < order.times && steps < limits.steps; time++)
          await make(script.nameOf(last), last.input, 'lure')
        return
      case 'stop':
        isStopped = true
        return
      case 'tell':
        asides.push(order.text)
        return
      case 'answer':
        return
      case 'alter':
      case 'instead':
      case 'skip':
        bends.push(order)
    }
  }

  /** One call of the plan, as bent as what was believed makes it. */
  async function perform(call: Call): Promise<Seen> {
    last = call
    let { input } = call
    let name = script.nameOf(call)
    let isBent = false
    for (const bend of bends) {
      if (!('tool' in bend) || (bend.tool !== call.tool && bend.tool !== '*')) continue
      isBent = true
      if (bend.kind === 'skip') {
        bends.splice(bends.indexOf(bend), 1)
        return { text: '{}', value: {}, isError: false }
      }
      if (bend.kind === 'alter') input = bend.change(input, known([]))
      if (bend.kind === 'instead') {
        input = bend.change?.(input, known([])) ?? input
        name = find(session.tools(), bend.use, bend.server)?.name ?? name
      }
    }
    return make(name, input, isBent ? 'bent' : 'task')
  }

  function make(name: string, input: JsonObject, origin: 'task' | 'lure' | 'bent'): Promise<Seen> {
    steps += 1
    return session.call(name, input, origin)
  }

  async function answer(question: Question): Promise<JsonObject | undefined> {
    for (const lure of script.understand(question.text)) {
      if (!grade.includes(lure.guise)) continue
      if (lure.order.kind === 'answer') return lure.order.fill(known([]))
    }
    return undefined
  }

  /** A tool that is named in the history is called though it is offered no more, as models have been seen to do. */
  function remembered(tool: string): string | undefined {
    return session.read().some(({ from, text }) => from === 'history' && text.includes(tool))
      ? tool
      : undefined
  }

  function known(results: readonly string[]): Known {
    return {
      results,
      ask: session.ask,
      system: session.system,
      read: session.read().map(({ text }) => text),
      call: last,
    }
  }
}

function find(
  tools: readonly OfferedTool[],
  tool: string,
  server: string | undefined,
): OfferedTool | undefined {
  return tools.find((each) => each.tool === tool && (server === undefined || each.server === server))
}
