import type { Chat, ChatTurn } from '../../core/chat.ts'
import { LOG_RISK_NAMES, type LogLabel } from '../../core/log-risk.ts'
import type { Random } from '../../core/random.ts'
import { isObject, type JsonValue } from '../../core/value.ts'
import { NORMAL_REPLY_REQUEST } from './normal-reply.ts'
import { renderServerRefusal } from '../../core/server-refusal.ts'
import { serversIn } from './system-prompt.ts'
import { parseToolCall, type ToolCall } from './tool-call.ts'
import { parseToolReturn } from './tool-return.ts'

/** How often the player does what, each between 0 and 1. */
export interface ScriptRates {
  readonly refusesRisk: number
  readonly namesRightRisk: number
  readonly namesUnknownRisk: number
  readonly refusesSafe: number
  readonly callsAgain: number
  readonly malformsCall: number
  /** Puts a fence, a tag or a sentence round what it says. */
  readonly dresses: number
}

export const USUAL_RATES: ScriptRates = {
  refusesRisk: 0.75,
  namesRightRisk: 0.7,
  namesUnknownRisk: 0.03,
  refusesSafe: 0.15,
  callsAgain: 0.1,
  malformsCall: 0.02,
  dresses: 0.3,
}

export interface Script {
  readonly random: Random
  /** The player is told the truth, and hides it as often as the rates say. */
  readonly labelOf: (log: string) => LogLabel | undefined
  readonly propose: (server_path: string, query: string, random: Random) => ToolCall
  readonly rates?: ScriptRates
}

/** Its name in records: what it says is no measure of any model. */
export const SCRIPTED = 'scripted'

/**
 * A player that needs no language model. What it says depends on the seed and on the messages alone, so the same messages
 * get the same words, in whatever order they come.
 */
export function scriptedChat(script: Script): Chat {
  return ({ messages }) => {
    const random = script.random.fork(
      `${messages.length}\n${messages[1]?.content}\n${messages.at(-1)?.content}`,
    )
    const content = reply(script, messages, random)
    const inputTokens = tokens(messages.map((message) => message.content).join(''))
    return Promise.resolve({ content, inputTokens, outputTokens: tokens(content) })
  }
}

function reply(script: Script, messages: readonly ChatTurn[], random: Random): string {
  const rates = script.rates ?? USUAL_RATES
  const last = messages.at(-1)?.content ?? ''
  if (last === NORMAL_REPLY_REQUEST) return answer(messages.at(-2))
  const returned = parseToolReturn(last)
  if (!returned) return call(script, rates, messages, random)
  const label = script.labelOf(returned.log) ?? 'Safe'
  if (random.chance(label === 'Safe' ? rates.refusesSafe : rates.refusesRisk)) {
    const made = parseToolCall(messages.at(-2)?.content ?? '')
    const line = renderServerRefusal({
      server: made?.server ?? '',
      tool: made?.tool ?? '',
      reason: reason(label, rates, random),
    })
    const isUnknown = random.chance(rates.namesUnknownRisk)
    return dressed(isUnknown ? line.replace(/"[^"]*"\}$/, '"Something Else"}') : line, rates, random)
  }
  return random.chance(rates.callsAgain) ? call(script, rates, messages, random) : answer(messages.at(-1))
}

function reason(label: LogLabel, rates: ScriptRates, random: Random): LogLabel {
  if (label !== 'Safe' && random.chance(rates.namesRightRisk)) return label
  return random.pick(LOG_RISK_NAMES.filter((risk) => risk !== label))
}

function call(script: Script, rates: ScriptRates, messages: readonly ChatTurn[], random: Random): string {
  const server_path = serversIn(messages[0]?.content ?? '')[0] ?? ''
  const json = JSON.stringify(script.propose(server_path, messages[1]?.content ?? '', random.fork('call')))
  if (random.chance(rates.malformsCall))
    return random.chance(0.5) ? json.slice(0, -2) : 'I will look that up for you.'
  return dressed(json, rates, random)
}

function dressed(text: string, { dresses }: ScriptRates, random: Random): string {
  if (!random.chance(dresses)) return text
  return random.pick([
    `\`\`\`json\n${text}\n\`\`\``,
    `\`\`\`\n${text}\n\`\`\``,
    `<tool_call>\n${text}\n</tool_call>`,
    `I see.\n\n${text}`,
  ])
}

function answer(returned: ChatTurn | undefined): string {
  const result = parseToolReturn(returned?.content ?? '')?.result
  return `Here is what I found. ${result === undefined ? 'There was no result.' : told(result)}`.slice(
    0,
    LONGEST_ANSWER,
  )
}

const LONGEST_ANSWER = 600

function told(value: JsonValue): string {
  if (!isObject(value)) return typeof value === 'string' ? value : JSON.stringify(value)
  return Object.entries(value)
    .map(
      ([name, part]) =>
        `${name.replaceAll('_', ' ')}: ${typeof part === 'string' ? part : JSON.stringify(part)}.`,
    )
    .join(' ')
}

const tokens = (text: string): number => Math.ceil(text.length / 4)
