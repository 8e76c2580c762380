import type { Severity } from '../core/severity.ts'
import { createGate, type Refused } from '../guard/create-gate.ts'
import type { Gate, Mode } from '../guard/gate.ts'
import { FRAME_LIMITS, type FrameLimits } from '../mcp/frame.ts'
import { openEvidence } from '../store/evidence.ts'
import { openPins } from '../store/pins.ts'
import { openState } from '../store/sqlite/open.ts'
import type { Context } from './command.ts'
import { tuneEngine } from './engine.ts'
import type { Judges } from './guard-judges.ts'
import type { JudgeFlags } from './judge-flags.ts'
import { newsLine, summaryLine } from './judge-lines.ts'
import { stateFolder } from './state-dir.ts'

/** The flags of `fairlead guard` that both transports share. */
export interface GuardFlags extends JudgeFlags {
  readonly mode: string
  readonly name: string | undefined
  readonly state: string | undefined
  readonly 'block-at': string
  readonly 'allow-method': string | undefined
  readonly 'max-bytes': number
  readonly 'no-relist': boolean
  readonly quiet: boolean
  readonly 'allow-origin': string | undefined
  readonly listen: string | undefined
}

export interface OpenGate {
  readonly gate: Gate
  readonly limits: FrameLimits
  /** Records the end, signs, and closes the state file. */
  readonly close: () => void
}

/** Opens the state folder and makes the gate of one server; `about` is recorded with the start. */
export function openGate(
  flags: GuardFlags,
  server: string,
  about: Readonly<Record<string, string>>,
  isLineFramed: boolean,
  context: Context,
  judges: Judges | undefined,
): OpenGate {
  tuneEngine()
  const state = openState(stateFolder(flags.state, context))
  const evidence = openEvidence(state)
  const limits = { ...FRAME_LIMITS, bytes: flags['max-bytes'] }
  // The flags are choices: the parser lets nothing else through.
  const mode = flags.mode as Mode
  const gate = createGate({
    server,
    mode,
    blockAt: flags['block-at'] as Severity,
    allowedMethods: listOf(flags['allow-method']),
    limits,
    isLineFramed,
    relists: !flags['no-relist'],
    evidence,
    pins: openPins(state),
    ...judges?.options,
    ...(!flags.quiet && { onRefusal: (refused) => void context.stderr.write(refusalLine(server, refused)) }),
  })
  evidence.append({ kind: 'start', server, mode, ...about, ...judges?.about })
  judges?.watch((news) => {
    // Always told, `--quiet` or not: whoever changed the rules believes that the new ones hold.
    context.stderr.write(newsLine(news))
    evidence.append({
      kind: 'note',
      server,
      message: 'rules',
      ...('error' in news
        ? { notChecked: [{ what: 'rules', reason: news.error.message }] }
        : { rules: news.count }),
    })
  })
  const close = (): void => {
    gate.close()
    const summary = gate.summary()
    if (judges && !flags.quiet) context.stderr.write(summaryLine(server, summary))
    evidence.append({ kind: 'end', server, summary })
    evidence.close()
    state.close()
  }
  return { gate, limits, close }
}

export const listOf = (commas: string | undefined): string[] =>
  commas?.split(',').filter((part) => part !== '') ?? []

function refusalLine(server: string, { from, method, rules }: Refused): string {
  const what = method !== undefined && /^[\w/]{1,60}$/.test(method) ? method : 'a message'
  return `fairlead: stopped ${what} from the ${from} of ${server}: ${rules.slice(0, 5).join(', ')}\n`
}
