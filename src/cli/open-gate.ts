import type { Severity } from '../core/severity.ts'
import type { Policy } from '../core/policy.ts'
import { createLabeller } from '../flow/label.ts'
import { readOverrides } from '../flow/label/read-overrides.ts'
import { createGate, type Refused } from '../guard/create-gate.ts'
import type { FlowOptions } from '../guard/flows.ts'
import type { Gate, Mode } from '../guard/gate.ts'
import type { SharedOptions } from '../guard/shared-word.ts'
import { FRAME_LIMITS, type FrameLimits } from '../mcp/frame.ts'
import { openApprovals } from '../store/approvals.ts'
import { openEvidence } from '../store/evidence.ts'
import { openPins } from '../store/pins.ts'
import { openState, type State } from '../store/sqlite/open.ts'
import type { Context } from './command.ts'
import { tuneEngine } from './engine.ts'
import type { Judges } from './guard-judges.ts'
import type { FlowFlags } from './flow-flags.ts'
import type { JudgeFlags } from './judge-flags.ts'
import { newsLine, summaryLine } from './judge-lines.ts'
import { openRecollection } from './recollection.ts'
import type { SharedPinFlags } from './shared-pin-flags.ts'
import { stateFolder } from './state-dir.ts'
import { readText } from './text-file.ts'
import { trajectoryKey } from './trajectory.ts'

/** The flags of `fairlead guard` that both transports share. */
export interface GuardFlags extends JudgeFlags, FlowFlags, SharedPinFlags {
  readonly mode: string
  readonly name: string | undefined
  readonly state: string | undefined
  readonly 'block-at': string
  readonly 'allow-method': string | undefined
  readonly 'max-bytes': number
  readonly 'max-answer': number
  readonly 'max-messages': number
  readonly 'max-asks': number
  readonly 'max-pages': number
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
  policy: Policy | undefined,
  shared: SharedOptions | undefined,
): OpenGate {
  tuneEngine()
  const state = openState(stateFolder(flags.state, context))
  const evidence = openEvidence(state)
  const limits = { ...FRAME_LIMITS, bytes: flags['max-bytes'] }
  // The flags are choices: the parser lets nothing else through.
  const mode = flags.mode as Mode
  const key = flags.pack === 'none' ? undefined : keyOf(flags, isLineFramed, context)
  const gate = createGate({
    server,
    mode,
    blockAt: flags['block-at'] as Severity,
    allowedMethods: listOf(flags['allow-method']),
    limits,
    isLineFramed,
    flood: {
      answer: flags['max-answer'],
      messages: flags['max-messages'],
      asks: flags['max-asks'],
      pages: flags['max-pages'],
    },
    relists: !flags['no-relist'],
    evidence,
    pins: openPins(state),
    ...(shared && { shared }),
    ...judges?.options,
    ...(flags.pack !== 'none' && {
      approvals: openApprovals(state),
      approving: { waitMs: flags['approve-wait'] },
      flows: flowOptions(flags, state, key, policy, context),
    }),
    ...(!flags.quiet && { onRefusal: (refused) => void context.stderr.write(refusalLine(server, refused)) }),
  })
  evidence.append({
    kind: 'start',
    server,
    mode,
    ...about,
    ...judges?.about,
    ...(key !== undefined && { trajectory: key }),
  })
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

/** Over pipes all sessions are of the host that started us; over HTTP each is one of its own, unless it is told otherwise. */
function keyOf({ trajectory }: GuardFlags, isLineFramed: boolean, context: Context): string | undefined {
  return isLineFramed
    ? trajectoryKey(trajectory, context)
    : (trajectory ?? context.env['FAIRLEAD_TRAJECTORY'])
}

function flowOptions(
  flags: GuardFlags,
  state: State,
  key: string | undefined,
  policy: Policy | undefined,
  context: Context,
): FlowOptions {
  return {
    labeller: createLabeller(
      flags.labels === undefined ? undefined : readOverrides(readText(flags.labels, context), flags.labels),
    ),
    exchangesLabels: flags['exchange-labels'],
    isStrict: flags.pack === 'strict',
    ...(policy && { policy }),
    ...(key !== undefined && { key }),
    open: (whose) => openRecollection(state, whose, { most: flags['memory-limit'] }),
  }
}

export const listOf = (commas: string | undefined): string[] =>
  commas?.split(',').filter((part) => part !== '') ?? []

function refusalLine(server: string, { from, method, rules }: Refused): string {
  const what = method !== undefined && /^[\w/]{1,60}$/.test(method) ? method : 'a message'
  return `fairlead: stopped ${what} from the ${from} of ${server}: ${rules.slice(0, 5).join(', ')}\n`
}
