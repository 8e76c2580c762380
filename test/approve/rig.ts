import { PassThrough } from 'node:stream'
import { onTestFinished, vi } from 'vitest'
import type { PolicyVerdict } from '../../src/core/policy.ts'
import type { Numbered, TrailEntry } from '../../src/core/trail.ts'
import { createGate, type GateOptions } from '../../src/guard/create-gate.ts'
import type { FlowOptions } from '../../src/guard/flows.ts'
import type { Gate } from '../../src/guard/gate.ts'
import { guardStdio } from '../../src/guard/stdio.ts'
import type { Ended, ServerProcess } from '../../src/mcp/transport/stdio.ts'
import { openApprovals, type Approvals, type ApprovalOptions } from '../../src/store/approvals.ts'
import type { EvidenceEntry } from '../../src/store/evidence.ts'
import { openPins } from '../../src/store/pins.ts'
import { openState, type State } from '../../src/store/sqlite/open.ts'
import { scratchFolder } from '../scratch-folder.ts'

export type Json = Record<string, unknown>

/** Wants every call of a tool whose name begins so confirmed, or whatever `decide` says. */
export function confirming(
  decide: () => PolicyVerdict['decision'] = () => 'confirm',
  start = 'send',
  trail: Numbered[] = [],
): FlowOptions {
  const entries = trail
  return {
    labeller: () => ({ capabilities: [], confidentiality: 'public', integrity: 'server', reasons: [] }),
    open: () => ({
      trail: {
        append: (entry: TrailEntry) => entries.push({ ...entry, number: entries.length + 1 }),
        entries: () => entries,
      },
      memory: {
        learn: () => {},
        recall: () => [],
        ignore: () => {},
        size: () => ({ fingerprints: 0, most: 0, bytes: 0 }),
      },
    }),
    policy: {
      decide: ({ name }) => ({
        decision: name?.startsWith(start) ? decide() : 'allow',
        tier: 'confirm',
        rule: 'test/sends',
        layer: 'pack',
        facts: ['it sends something out'],
        remedy: 'ask a person',
      }),
    },
  }
}

export interface Rig {
  readonly gate: Gate
  readonly book: Approvals
  readonly state: State
  readonly entries: EvidenceEntry[]
  /** What the host received, as it stood. */
  readonly host: string[]
  /** What the server received. */
  readonly server: string[]
  readonly send: (message: Json | string) => void
  readonly reply: (message: Json) => void
  readonly hears: (is: (message: Json) => boolean) => Promise<Json>
  /** The answer to a request of the host. */
  readonly answerTo: (id: number | string) => Promise<Json>
  readonly endHost: () => void
  readonly endServer: () => void
  readonly code: Promise<number>
  readonly changes: () => unknown[]
}

export interface RigOptions {
  readonly capabilities?: Json
  readonly gate?: Partial<GateOptions>
  readonly book?: ApprovalOptions
  /** Handles what the server receives; by default it answers everything with what it was asked. */
  readonly serve?: (message: Json, reply: (message: Json) => void) => void
}

/** The real gate between two pipes, with a host and a server that the test plays. */
export function approveRig({
  capabilities,
  gate: options,
  book: bookOptions,
  serve = echo,
}: RigOptions = {}): Rig {
  const state = openState(scratchFolder())
  const book = openApprovals(state, bookOptions)
  const entries: EvidenceEntry[] = []
  const gate = createGate({
    server: 'bank',
    mode: 'enforce',
    isLineFramed: true,
    relists: false,
    evidence: { append: (entry: EvidenceEntry) => entries.push(entry) },
    pins: openPins(state),
    flows: confirming(),
    approvals: book,
    ...options,
  })
  const [input, output] = [new PassThrough(), new PassThrough()]
  const [host, server]: string[][] = [[], []]
  const {
    process: program,
    end,
    say,
  } = program_((line) => {
    server?.push(line)
    const message = JSON.parse(line) as Json
    serve(message, say)
  })
  eachLine(output, (line) => host?.push(line))
  const code = guardStdio({ gate, server: program, command: 'bank', input, output })
  onTestFinished(async () => {
    input.end()
    end()
    await code
    gate.close()
    state.close()
  })
  const send = (message: Json | string): void =>
    void input.write(
      `${typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message })}\n`,
    )
  if (capabilities) {
    const clientInfo = { name: 'raw', version: '1' }
    send({
      id: 'init',
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities, clientInfo },
    })
  }
  const hears = (is: (message: Json) => boolean): Promise<Json> =>
    vi.waitFor(
      () => {
        const found = (host ?? []).map((line) => JSON.parse(line) as Json).find(is)
        if (!found) throw new Error(`not heard yet: ${host?.join('\n')}`)
        return found
      },
      { timeout: 5000, interval: 5 },
    )
  return {
    gate,
    book,
    state,
    entries,
    host: host ?? [],
    server: server ?? [],
    send,
    reply: say,
    hears,
    answerTo: (id) => hears((message) => message['id'] === id && message['method'] === undefined),
    endHost: () => void input.end(),
    endServer: end,
    code,
    changes: () => entries.filter(({ message }) => message === 'approval').map(({ change }) => change),
  }
}

function echo({ id, method, params }: Json, reply: (message: Json) => void): void {
  if (id === undefined || method === undefined) return
  reply({ id, result: { content: [{ type: 'text', text: JSON.stringify(params ?? null) }] } })
}

function program_(heard: (line: string) => void) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let finish: (ended: Ended) => void = () => {}
  const ended = new Promise<Ended>((resolve) => (finish = resolve))
  const end = (): void => {
    output.end()
    finish({ code: 0, signal: null, error: undefined })
  }
  eachLine(input, heard)
  input.once('end', end)
  const process: ServerProcess = {
    pid: undefined,
    input,
    output,
    errors: undefined,
    ended,
    end: async () => end(),
    kill: end,
  }
  return {
    process,
    end,
    say: (message: Json): void => void output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`),
  }
}

function eachLine(stream: PassThrough, on: (line: string) => void): void {
  let kept = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (kept + chunk).split('\n')
    kept = parts.pop() ?? ''
    for (const part of parts) on(part)
  })
}
