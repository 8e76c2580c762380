import type { NotChecked } from '../../core/finding.ts'
import type { Access, Probe, Session } from '../../core/session.ts'
import { MODERN_REVISIONS } from '../../mcp/era.ts'
import type { Message } from '../../core/subject.ts'
import { anglesOf } from './angles.ts'
import { readAnswers } from './answers.ts'
import { look, type Look, type Refused } from './look.ts'
import { createPatience } from './patience.ts'
import { probe } from './probe.ts'
import { PLAIN, type Guise } from './talk.ts'
import { hasCredentials, open, type Opened, type SessionTarget, type Way } from './target.ts'
import { vary } from './vary.ts'

export type { SessionTarget } from './target.ts'

export interface SessionOptions {
  /** Name of the server, for people. */
  readonly server: string
  /** For all of it together. */
  readonly totalMs?: number
  /** For one answer; the first takes longer, because the program has to start. */
  readonly askMs?: number
  /** False only where the user said so. */
  readonly sandbox?: boolean
  /** Follows system calls, where strace is there. */
  readonly trace?: boolean
  /** `one`: only the plain look, no other faces, no probes. */
  readonly matrix?: 'full' | 'one'
  /** Calls tools that say and seem to read only, with harmless made-up arguments. */
  readonly callSafe?: boolean
  readonly memoryBytes?: number
}

export interface OpenedSession {
  readonly session: Session
  /** What its prompts and resources hold. */
  readonly answers: readonly Message[]
  readonly notChecked: readonly NotChecked[]
}

/** Asks one live server all there is to ask. Never throws for what a server does, and comes to an end. */
export async function openSession(target: SessionTarget, options: SessionOptions): Promise<OpenedSession> {
  const { server, totalMs = 60_000, askMs = 10_000, sandbox = true, trace = false, matrix = 'full' } = options
  const patient = createPatience({ totalMs, askMs })
  const notChecked: NotChecked[] = []
  const witnesses: NonNullable<Opened['sandboxed']>[] = []
  const openAs = async (way: Way): Promise<Opened | { readonly why: string }> => {
    const opened = await open(
      target,
      { sandbox, trace, wallMs: totalMs + 2000, memoryBytes: options.memoryBytes },
      way,
    )
    if ('link' in opened && opened.sandboxed) witnesses.push(opened.sandboxed)
    return opened
  }
  const finish = (
    seen: Omit<Session, 'server' | 'transport' | 'accesses'>,
    answers: readonly Message[] = [],
  ): OpenedSession => {
    const isInside = target.kind === 'stdio' && sandbox && witnesses.length > 0
    const session = {
      server,
      transport: target.kind,
      ...seen,
      accesses: isInside ? accessesOf(witnesses) : undefined,
    }
    return {
      session,
      answers,
      notChecked: unique([...notChecked, ...witnesses.flatMap((each) => each.notChecked())]),
    }
  }
  const first = await greetInEitherEra()
  if (!('surface' in first)) {
    notChecked.push({ what: 'session', reason: 'why' in first ? first.why : whyOf(first) })
    const probes = 'refused' in first && target.kind !== 'stdio' ? refusalProbe(first, target.url) : []
    return finish({
      surface: { server, instructions: undefined, tools: [], prompts: [], resources: [] },
      probes,
      variants: [],
    })
  }
  for (const { method, end } of first.seen.listed)
    if (end !== 'whole') notChecked.push({ what: method, reason: LIST_ENDS[end] })
  if (matrix === 'one') return finish({ surface: first.surface, probes: [], variants: [] })
  const hasty = patient.hasty(first.seen.firstMs)
  const reach = {
    canMoveClock: target.kind === 'stdio' && sandbox,
    hasCredential: target.kind !== 'stdio' && hasCredentials(target.headers),
  }
  const varied = await vary(first.seen, anglesOf(first.guise, reach), openAs, hasty)
  const probing = {
    target,
    server,
    plain: first.seen,
    guise: first.guise,
    varied,
    open: openAs,
    patient: hasty,
    callSafe: options.callSafe ?? false,
  }
  const probed = await probe(probing)
  const read = await readAnswers(probing)
  notChecked.push(...varied.notChecked, ...probed.notChecked, ...read.notChecked)
  return finish({ surface: first.surface, variants: varied.variants, probes: probed.probes }, read.answers)

  async function greetInEitherEra(): Promise<
    | { readonly surface: Session['surface']; readonly seen: Look; readonly guise: Guise }
    | { readonly why: string }
    | Refused
  > {
    let refused: Refused | undefined
    for (const revision of [PLAIN.revision, ...MODERN_REVISIONS]) {
      const guise = { ...PLAIN, revision }
      const opened = await openAs({})
      if ('why' in opened) return opened
      const seen = await look(opened, guise, server, patient)
      if ('surface' in seen) return { surface: seen.surface, seen, guise }
      // The first no says more than that it does not know the other era either.
      refused ??= seen
      const { why = '' } = seen.refused
      if (GIVES_UP.has(why) || (why === 'too-slow' && target.kind !== 'stdio')) break
    }
    return refused ?? { why: 'nothing was asked' }
  }
}

/** There is nobody there to speak another revision. */
const GIVES_UP: ReadonlySet<string> = new Set(['unreachable', 'redirected'])

const LIST_ENDS = {
  long: 'the list is longer than we read; its first five thousand were looked at',
  endless: 'the list has no end within the bounds; what came before was looked at',
  refused: 'the server refused to list',
  silent: 'the server did not answer in time',
}

const WHY = {
  'too-slow': 'the server did not answer the greeting in time',
  ended: 'the server ended before it answered the greeting: it may need arguments, variables or the network',
  unreachable: 'the server could not be reached',
  unreadable: 'the server answered the greeting with something that is no answer',
  'too-large': 'the server answered the greeting with more than we read',
  redirected: 'the server sends its clients to another address, which was not followed',
  refused: 'the server refused the greeting',
} as const

function whyOf({ refused }: Refused): string {
  if (refused.status === 401 || refused.status === 403)
    return 'the server wants a credential: give it with the headers of the configuration'
  return refused.why === undefined ? WHY.refused : WHY[refused.why]
}

/** That nobody gets in without a credential is worth knowing too. */
function refusalProbe({ refused }: Refused, url: string): readonly Probe[] {
  const { status, headers, why } = refused
  const name = why === 'redirected' ? 'redirect' : 'greeting'
  const kept = ['www-authenticate', 'content-type'].flatMap((each) =>
    headers[each] === undefined ? [] : [[each, headers[each]]],
  )
  return [
    {
      name,
      status,
      headers: Object.fromEntries(kept),
      body: why === 'redirected' ? { to: directionOf(url, headers['location']) } : undefined,
      outcome: status === undefined ? 'failed' : 'refused',
    },
  ]
}

function directionOf(url: string, location = ''): 'same' | 'other' | 'clear' {
  const from = new URL(url)
  const to = URL.canParse(location, url) ? new URL(location, url) : undefined
  if (to?.origin === from.origin) return 'same'
  return from.protocol === 'https:' && to?.protocol === 'http:' ? 'clear' : 'other'
}

function accessesOf(witnesses: readonly NonNullable<Opened['sandboxed']>[]): readonly Access[] {
  return unique(witnesses.flatMap((each) => each.accesses())).slice(0, 500)
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
