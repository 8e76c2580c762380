import type { Told } from '../defence.ts'
import type { Call } from '../environment.ts'
import { actOf, speaksOf, type Act } from './acts.ts'
import { privateValues } from './private-values.ts'
import { stringsIn } from '../strings.ts'

/** What an inspector sees of a call before it is made. */
export interface Deed {
  readonly act: Act | 'reads'
  /** The user spoke of doing such a thing. */
  readonly isAsked: boolean
  /** It goes to an address, account or place that the user did not name. */
  readonly goesElsewhere: boolean
  /** That address stands in nothing that was looked up either. */
  readonly isMadeUp: boolean
  /** It carries private values that the user did not say. */
  readonly carriesPrivate: boolean
  /** Those came from another server than the one that gets them. */
  readonly crossesServers: boolean
  /** It touches keys, settings or rules that decide what the agent may do. */
  readonly touchesControl: boolean
  /** The same act was done before in this task, with the same input. */
  readonly isRepeated: boolean
  readonly isOnHost: boolean
}

export function deedOf(server: string, { tool, input }: Call, { ask, before }: Told): Deed {
  const act = actOf(tool)
  const given = stringsIn(input)
  const all = given.join('\n')
  const said = ask.toLowerCase()
  const places: readonly string[] = all.match(PLACE) ?? []
  const unsaid = places.filter((place) => !said.includes(place.toLowerCase()))
  const known = before
    .map(({ answer }) => answer.text)
    .join('\n')
    .toLowerCase()
  const secret = privateValues(all).filter(
    (value) => !said.includes(value.toLowerCase()) && !places.includes(value),
  )
  return {
    act: act ?? 'reads',
    isAsked: act === undefined || speaksOf(ask, act),
    goesElsewhere: unsaid.length > 0,
    isMadeUp: unsaid.some((place) => !known.includes(place.toLowerCase())),
    carriesPrivate: secret.length > 0,
    crossesServers: before.some(
      (each) => each.server !== server && secret.some((value) => each.answer.text.includes(value)),
    ),
    touchesControl: CONTROL.test(all),
    isRepeated: before.some(
      (each) =>
        act !== undefined &&
        each.server === server &&
        each.call.tool === tool &&
        JSON.stringify(each.call.input) === JSON.stringify(input),
    ),
    isOnHost: server === 'host',
  }
}

/** Addresses and accounts: mail, web, bank. */
const PLACE =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|https?:\/\/[^\s"'<>]{1,200}|\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}\b/g
const CONTROL =
  /\.ssh\b|\bid_(?:rsa|ed25519|example)\b|mcp\.json|\.env\b|AGENTS\.md|CLAUDE\.md|\.bashrc|crontab|\/etc\/|\bprivate key\b|\bcredentials?\b/i
