import type { Finding } from '../../core/finding.ts'
import { type Aim, aimsOf, deedOf } from './built-in/aims.ts'
import { causeOf } from './built-in/cause.ts'
import { isRoutine } from './built-in/commands.ts'
import { isHandedOver, isNamed, isOfKind, isSpokenOf, isWork, ownOf } from './built-in/led.ts'
import { isKeyStore, isOutside, isSteering } from './built-in/protected.ts'
import { isWeb } from './built-in/web.ts'
import type { Considered } from './judge-call.ts'
import { finding } from './told.ts'

/**
 * What is wrong with a call of a tool that is built into the host. Nobody else stands before these, and what they reach is
 * the machine itself; so what counts is whose idea it was: a text of somebody else that asks for just this, or the user.
 */
export function builtIn(call: Considered): Finding | undefined {
  const { facts, read } = call
  const deed = deedOf(facts.label)
  if (deed === undefined) return undefined
  const intent = call.intent && ownOf(call.intent)
  const aimed = aimsOf(facts.arguments)
  const told = aimed.aims.filter((aim) => intent === undefined || !isNamed(aim, intent))
  const cause = causeOf(call, intent, deed, aimed, told)
  if (cause) return finding('flow/obeyed-order', 'high', 'medium', '', cause)
  if (intent === undefined) return undefined
  const lasting = told.find((aim) => (deed === 'write' || deed === 'run') && changesSteering(aim))
  if (lasting && !isOfLasting(intent.text)) return unasked('high', LASTING)
  if (deed !== 'fetch' && !isWork(intent) && told.some((aim) => isKeyStore(aim))) return unasked('high', KEYS)
  if (!read.hasUntrusted && !hasHeard(call)) return undefined
  const isLed =
    aimed.aims.length > told.length ||
    isOfKind(deed, intent) ||
    isHandedOver(intent) ||
    told.some((aim) => isSpokenOf(aim, intent))
  if (isLed || deed === 'read') return undefined
  const reaches = told.some((aim) => reachesOut(aim, call))
  return unasked(read.hasPosed || reaches ? 'high' : 'medium', UNASKED)
}

/** Did any server say anything? */
const hasHeard = ({ facts }: Considered): boolean =>
  facts.trail.some((entry) => entry.kind === 'result' && entry.server !== HOST)

/** Beyond looking and reckoning, beyond the project, to an address that no search of the agent's own has found. */
function reachesOut({ kind, text }: Aim, { facts }: Considered): boolean {
  if (kind === 'command') return !isRoutine(text)
  if (kind === 'path') return isOutside(text, facts.folder)
  return !facts.matches.some(({ origin }) => isWeb(origin))
}

const unasked = (severity: 'high' | 'medium', message: string): Finding =>
  finding('flow/unasked-call', severity, severity === 'high' ? 'medium' : 'low', '', message)

/** To be told of in a command, a file must be where something is written to. */
function changesSteering(aim: Aim): boolean {
  return isSteering(aim) && (aim.kind === 'path' || WRITES.test(aim.text))
}

/** The user speaks of rules, settings, what is to be kept for later. */
const isOfLasting = (text: string): boolean =>
  /\b(?:rules?|instructions?|remember|memory|memori[sz]e|from now on|always|settings?|config(?:ure|uration)?|set ?up|setup|mcp|hooks?|alias(?:es)?|profile|init|onboard\w*|conventions?|guidelines?|ssh|cron|agents?\b.{0,20}\bfile)\b/i.test(
    text,
  )

const WRITES = />|\btee\b|\b(?:sed|perl) -i|\bcp\b|\bmv\b|\bcrontab\b|\binstall\b|\becho\b|<</
/** The trail's name for what is built into the host. */
const HOST = 'host'
const LASTING = 'The file steers later sessions or opens this machine, and the user did not speak of it'
const KEYS = 'Keys or passwords would be read, and the user did not speak of them'
const UNASKED = 'Nothing the user said leads to this call, and texts of others were read before it'
