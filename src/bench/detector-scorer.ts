import type { Finding } from '../core/finding.ts'
import type { TextSample } from '../core/sample.ts'
import { SEVERITIES } from '../core/severity.ts'
import type { Message, TextRole } from '../core/subject.ts'
import { readText } from '../core/text.ts'
import { field, isObject, type JsonObject } from '../core/value.ts'
import { runDetectors } from '../detectors/run.ts'
import { definitionOutcome } from '../detectors/definition-outcome.ts'
import { messageOutcome } from '../detectors/message-outcome.ts'
import type { Verdict } from './scorer.ts'

/** The shipped detectors, asked as the guard would ask them; flagged is what `guard --mode enforce` would stop by default. */
export function scoreByDetectors(row: TextSample): Verdict {
  const worst = findingsOf(row)
    .map((finding) => ({ score: scoreOf(finding), by: finding.rule }))
    .reduce((best, one) => (one.score > best.score ? one : best), { score: 0, by: '' })
  return { ...worst, flagged: worst.score >= FLAGGED }
}

/** In thirds of a step of severity by confidence; what is of low confidence stops nothing, so it stays below all that does. */
export function scoreOf({ severity, confidence }: Pick<Finding, 'severity' | 'confidence'>): number {
  const step = SEVERITIES.indexOf(severity)
  if (confidence === 'low') return (step + 1) / 20
  return (step + (confidence === 'high' ? 2 / 3 : 1 / 3)) / SEVERITIES.length
}

const FLAGGED = scoreOf({ severity: 'high', confidence: 'medium' })

function findingsOf(row: TextSample): readonly Finding[] {
  switch (row.surface) {
    case 'tool_description': {
      const name = row.tool_name ?? 'tool'
      const json = { name, description: row.text, inputSchema: row.inputSchema ?? { type: 'object' } }
      return definitionOutcome({ kind: 'tool', name, json }).findings
    }
    case 'tool_call':
      return messageOutcome(callOf(row), '', Infinity).findings
    case 'tool_response':
    case 'indirect_content':
    case 'injected_instruction':
      return messageOutcome(resultOf(row), '', Infinity).findings
    case 'user_prompt':
      return textFindings(row.text, 'prompt-body')
    case 'log':
      break
  }
  return textFindings(row.text, 'log')
}

function textFindings(text: string, role: TextRole): readonly Finding[] {
  return runDetectors('text', readText(text, role)).findings
}

function resultOf(row: TextSample): Message {
  const message = { from: 'server', kind: 'response', method: 'tools/call', isError: false } as const
  const body = { content: [{ type: 'text', text: row.text }] }
  return { ...message, body, request: requestOf(row), ...userOf(row) }
}

function callOf(row: TextSample): Message {
  const body =
    row.call === undefined ? { name: row.tool_name ?? 'tool', arguments: { text: row.text } } : requestOf(row)
  return { from: 'client', kind: 'request', method: 'tools/call', body, isError: false, ...userOf(row) }
}

/** What the user asked for, where the row knows it. */
const userOf = ({ user }: TextSample): { readonly user?: string } => (user === undefined ? {} : { user })

/** `tools/call` parameters, however the row writes its call down. */
function requestOf({ call, tool_name }: TextSample): JsonObject {
  const named = isObject(call) ? (field(call, 'name') ?? field(call, 'tool')) : undefined
  const given = isObject(call) ? (field(call, 'arguments') ?? field(call, 'params') ?? call) : call
  const name = typeof named === 'string' ? named : (tool_name ?? 'tool')
  return { name, arguments: isObject(given) ? given : given === undefined ? {} : { given } }
}
