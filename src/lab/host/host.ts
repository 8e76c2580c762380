import type { JsonObject } from '../../core/value.ts'
import type { OfferedTool, Origin, Question, Session } from '../agent.ts'
import type { Turn } from '../attack.ts'
import type { Shield } from '../defence.ts'
import type { Answer, Call, Seen, World } from '../environment.ts'
import type { Resolution } from '../record.ts'
import { stringsIn } from '../strings.ts'
import { callServer } from './call-server.ts'
import { definitionPiece } from './definition-piece.ts'
import { HOME } from './home.ts'
import { attach, greet, toolsOf } from './introduce.ts'
import type { Mounted } from './mounted.ts'
import { resolveName, shownName } from './resolve.ts'
import { SYSTEM } from './system.ts'
import { createWatch, type Watch } from './watch.ts'

/**
 * The app that runs the agent, as the ecosystem study found hosts to be (§3.3): every server's tools in one flat list with the
 * built-in ones, all text into the context, and each call carried out without asking whether the user wanted it.
 */
export interface Host {
  readonly session: (script: Omit<Session['script'], 'nameOf'>) => Session
  /** Lists all tools anew, as hosts do when they start. */
  readonly relist: () => Promise<void>
  /** What broke while an agent ran, which took it for an answer: a judge without a verdict has stopped nothing. */
  readonly fault: () => { readonly error: unknown } | undefined
  readonly watch: Watch
}

export interface HostOptions {
  readonly servers: readonly Mounted[]
  readonly home: World
  readonly shield: Shield
  readonly resolution: Resolution
  /** The server that the task is about. */
  readonly taskServer: string
  readonly ask: string
  readonly history: readonly Turn[]
  /** Servers whose tools are no longer offered. */
  readonly removed: readonly string[]
  readonly attach: readonly {
    readonly server: string
    readonly what: 'resource' | 'prompt'
    readonly name: string
  }[]
  readonly steps: number
  /** Whether something stands on the wire that has to be given time to note what went by. */
  readonly isGuarded: boolean
  readonly clock: () => number
  readonly signal: AbortSignal | undefined
}

export async function openHost(options: HostOptions): Promise<Host> {
  const { servers, shield, resolution, removed } = options
  const watch = createWatch(shield)
  const told: { readonly server: string; readonly call: Call; readonly answer: Answer }[] = []
  let offered: readonly OfferedTool[] = []
  let hidden: readonly OfferedTool[] = []
  const known = new Set<string>()
  let answerQuestion: Parameters<Session['onQuestion']>[0] = async () => undefined
  let fault: { readonly error: unknown } | undefined

  for (const mounted of servers) {
    mounted.ask.handle = (method, params) => noted(() => question(mounted, method, params), undefined)
    await greet(mounted, shield, watch, removed.includes(mounted.name))
  }
  await relist()
  for (const { server, what, name } of options.attach) {
    const mounted = servers.find((each) => each.name === server)
    if (mounted) await attach(mounted, what, name, watch)
  }
  /** What every session of this host begins with: greetings, and what the user attached. */
  const always = [...watch.reads]
  return { session, relist, watch, fault: () => fault }

  async function relist(): Promise<void> {
    const found: OfferedTool[] = []
    for (const mounted of servers) {
      const { name: server } = mounted
      for (const tool of await toolsOf(mounted, shield, watch))
        found.push({ ...tool, name: shownName(server, tool.name, resolution), server, tool: tool.name })
    }
    const builtIn = HOME.tools.map((tool) => ({ ...tool, server: HOME.name, tool: tool.name }))
    hidden = found.filter(({ server }) => removed.includes(server))
    offered = [...found.filter(({ server }) => !removed.includes(server)), ...builtIn]
    for (const tool of offered) {
      const text = `${tool.server}\n${definitionPiece(tool).text}`
      if (known.has(text)) continue
      known.add(text)
      watch.offered.push(tool)
    }
  }

  function session(script: Omit<Session['script'], 'nameOf'>): Session {
    answerQuestion = async () => undefined
    const mark = watch.reads.length
    for (const { role, text } of options.history) watch.read('history', role, text)
    watch.read('user', '', options.ask)
    return {
      ask: options.ask,
      system: shield.advice === undefined ? SYSTEM : `${SYSTEM}\n\n${shield.advice}`,
      tools: () => offered,
      meant: (name) => {
        const target = resolveName(offered, hidden, name, resolution)
        return typeof target === 'string' ? undefined : target
      },
      read: () => [...offered.map(definitionPiece), ...always, ...watch.reads.slice(mark)],
      call: (name, input, origin = 'task') =>
        noted(() => call(name, input, origin), { text: 'Something broke.', value: undefined, isError: true }),
      onQuestion: (answer) => {
        answerQuestion = answer
      },
      limits: { steps: options.steps },
      ...(options.signal && { signal: options.signal }),
      script: { ...script, nameOf: ({ tool }) => shownName(options.taskServer, tool, resolution) },
    }
  }

  async function noted<T>(doing: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await doing()
    } catch (error) {
      fault ??= { error }
      return otherwise
    }
  }

  async function call(name: string, input: JsonObject, origin: Origin): Promise<Seen> {
    const target = resolveName(offered, hidden, name, resolution)
    if (typeof target === 'string')
      return step('', { tool: name, input }, origin, { text: target, isError: true })
    const { server, tool } = target
    const task = { ask: options.ask, before: told }
    const verdict = (await shield.call?.(server, { tool, input }, task)) ?? { kind: 'pass' }
    if (verdict.kind === 'stop') {
      watch.touch('call-stopped', server, tool, verdict.because)
      return step(server, { tool, input }, origin, { text: verdict.because, isError: true })
    }
    if (verdict.kind === 'change') watch.touch('call-changed', server, tool)
    const made = { tool, input: verdict.kind === 'change' ? verdict.input : input }
    const started = options.clock()
    const came = await carryOut(server, made)
    watch.callMs.push(options.clock() - started)
    const answer = (await shield.result?.(server, made, came, task)) ?? came
    if (answer.text !== came.text || answer.isError !== came.isError)
      watch.touch('result-changed', server, tool)
    told.push({ server, call: made, answer })
    return step(server, made, origin, answer)
  }

  async function carryOut(server: string, made: Call): Promise<Answer> {
    const mounted = servers.find(({ name }) => name === server)
    if (!mounted) return builtIn(made)
    const answer = await callServer(mounted, made, watch)
    // No model answers at once, so a guard has noted what it passed on before the next call: here, before it answers this.
    if (options.isGuarded) await mounted.peer.ask('ping')
    if (mounted.notices.some(({ method }) => method === 'notifications/tools/list_changed')) await relist()
    return answer
  }

  async function builtIn(made: Call): Promise<Answer> {
    const verdict = await shield.hear?.({ kind: 'before-tool', ...made })
    if (verdict?.kind === 'stop') {
      watch.touch('call-stopped', HOME.name, made.tool, verdict.because)
      return { text: verdict.because, isError: true }
    }
    const answer = options.home.call(made)
    watch.calls.push({ server: HOME.name, ...made, isError: answer.isError === true })
    await shield.hear?.({ kind: 'after-tool', ...made, answer })
    return answer
  }

  async function question(
    { name }: Mounted,
    method: string,
    params: JsonObject,
  ): Promise<JsonObject | undefined> {
    const kind: Question['kind'] = method === 'sampling/createMessage' ? 'sampling' : 'elicitation'
    const text = await watch.hand('question', name, 'server-requests', stringsIn(params, true).join('\n'))
    return text === undefined ? undefined : answerQuestion({ server: name, kind, text, params })
  }

  function step(server: string, { tool, input }: Call, origin: Origin, answer: Answer): Seen {
    const isError = answer.isError === true
    watch.steps.push({ server, tool, input, text: answer.text, isError, origin })
    watch.read(isError ? 'error' : 'result', server, answer.text)
    return { text: answer.text, value: answer.value, isError }
  }
}
