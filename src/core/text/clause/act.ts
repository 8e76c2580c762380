import { THING, type Verb, VERB } from './meaning.ts'

/** What a clause can ask for. The order is a promise: signals are numbered by it. */
export const ACTS = [
  'send-out',
  'pay',
  'delete',
  'grant-access',
  'read-secret',
  'read-file',
  'read-data',
  'write-file',
  'run-command',
  'call-tool',
  'install',
  'visit-url',
  'change-settings',
  'buy',
  'schedule',
  'disable-protection',
  'override',
  'role-change',
  'reveal-prompt',
  'secrecy',
  'preference',
  'precondition',
  'harm',
  'tell',
  'other',
] as const
export type Act = (typeof ACTS)[number]

/** The act that a verb and what stands with it make; undefined where together they mean nothing that matters. */
export function actOf(verb: number, things: number, context: ActContext): Act {
  for (const rule of RULES) {
    if ((verb & rule.verb) === 0) continue
    if (rule.thing !== 0 && (things & rule.thing) === 0) continue
    if (rule.also !== undefined && (things & rule.also) === 0) continue
    if (rule.when && !rule.when(context)) continue
    return rule.act
  }
  return 'other'
}

export interface ActContext {
  readonly denied: boolean
  readonly user: boolean
  readonly always: boolean
  readonly before: boolean
  readonly yours: boolean
}

interface Rule {
  readonly act: Act
  readonly verb: number
  readonly thing: number
  readonly also?: number
  readonly when?: (context: ActContext) => boolean
}

const verbs = (...names: readonly Verb[]): number => names.reduce((bits, name) => bits | VERB[name], 0)
const { secret, money, account, message, file, data, tool, orders, prompt, access, setting, device, guard } =
  THING
const { event, goods, link, code, person, everything, email, url, path, amount, number, name } = THING

/** The first that fits. */
const RULES: readonly Rule[] = [
  { act: 'secrecy', verb: verbs('tell'), thing: 0, when: ({ denied, user }) => denied && user },
  { act: 'override', verb: verbs('ignore'), thing: orders | prompt },
  { act: 'reveal-prompt', verb: verbs('tell', 'send', 'read'), thing: prompt },
  { act: 'reveal-prompt', verb: verbs('tell', 'send'), thing: orders, when: ({ yours }) => yours },
  { act: 'role-change', verb: verbs('pretend'), thing: 0 },
  {
    act: 'precondition',
    verb: verbs('call', 'run', 'read'),
    thing: tool | name | path,
    when: ({ before }) => before,
  },
  { act: 'preference', verb: verbs('call', 'prefer'), thing: tool | name, when: ({ always }) => always },
  { act: 'harm', verb: verbs('harm'), thing: 0 },
  { act: 'pay', verb: verbs('pay'), thing: money | account | amount | number },
  {
    act: 'pay',
    verb: verbs('send'),
    thing: money | amount,
    also: money | amount | account | number | person,
  },
  {
    act: 'pay',
    verb: verbs('grant', 'run', 'call', 'write', 'schedule'),
    thing: money,
    also: amount | number,
  },
  { act: 'pay', verb: verbs('work'), thing: money, also: account | amount | number },
  { act: 'grant-access', verb: verbs('grant'), thing: access },
  { act: 'grant-access', verb: verbs('write'), thing: access, also: person | account | secret },
  { act: 'read-data', verb: verbs('grant'), thing: data | message },
  { act: 'disable-protection', verb: verbs('disable'), thing: guard | device | access | account },
  { act: 'send-out', verb: verbs('send'), thing: 0 },
  { act: 'send-out', verb: verbs('pay'), thing: file | data | message | secret },
  {
    act: 'delete',
    verb: verbs('remove'),
    thing:
      file |
      data |
      message |
      account |
      event |
      access |
      person |
      everything |
      device |
      guard |
      path |
      code |
      secret,
  },
  { act: 'buy', verb: verbs('buy'), thing: 0 },
  { act: 'buy', verb: verbs('grant'), thing: goods, also: goods & ~event },
  { act: 'install', verb: verbs('install'), thing: code | path | url | name | link | tool },
  { act: 'schedule', verb: verbs('schedule', 'write'), thing: event | goods },
  { act: 'change-settings', verb: verbs('grant', 'write'), thing: setting, also: email | number | account },
  {
    act: 'change-settings',
    verb: verbs('change', 'disable'),
    thing: setting | secret | account | email | device | guard | access,
  },
  { act: 'run-command', verb: verbs('run', 'call'), thing: code | path | url },
  { act: 'visit-url', verb: verbs('visit', 'call'), thing: link | url },
  { act: 'call-tool', verb: verbs('call', 'run'), thing: tool | name },
  { act: 'disable-protection', verb: verbs('visit', 'disable'), thing: device },
  { act: 'read-secret', verb: verbs('read', 'visit', 'tell'), thing: secret },
  { act: 'read-file', verb: verbs('read', 'visit', 'install'), thing: file | path },
  { act: 'read-data', verb: verbs('read', 'install'), thing: data | message | account | event },
  { act: 'write-file', verb: verbs('write', 'change', 'grant'), thing: file | path | data | message | code },
  { act: 'buy', verb: verbs('schedule'), thing: goods },
  { act: 'tell', verb: verbs('tell', 'prefer'), thing: 0 },
]
