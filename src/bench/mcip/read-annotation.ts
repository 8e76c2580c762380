import type { Step } from '../../core/trajectory.ts'
import { field, isArray, type JsonValue, stringField } from '../../core/value.ts'

/**
 * An annotation as MCIP writes it: one enquiry, and its information flows. It says who told whom what, but not with which
 * arguments: what was called is known by its information type.
 */
export function readAnnotation(value: JsonValue): Step[] | undefined {
  const flows = field(value, 'information flow') ?? field(value, 'information_flow')
  if (!isArray(flows)) return undefined
  const steps = flows.slice(0, MOST_FLOWS).flatMap(stepOf)
  const enquiry = stringField(value, 'enquiry')
  if (enquiry === undefined || steps[0]?.kind === 'user') return steps.length > 0 ? steps : undefined
  return [{ kind: 'user', text: enquiry }, ...steps]
}

const MOST_FLOWS = 2000

function stepOf(flow: JsonValue): Step[] {
  const [sender, recipient] = [stringField(flow, 'sender'), stringField(flow, 'recipient')]
  const type = stringField(flow, 'information type') ?? ''
  if (sender === undefined || recipient === undefined) return []
  const [from, to] = [partyOf(sender), partyOf(recipient)]
  if (from === 'user') return [{ kind: 'user', text: type }]
  if (to === 'user') return [{ kind: 'answer', text: type, ...(from !== 'client' && { sender }) }]
  if (to === 'client') return [{ kind: 'result', server: sender, value: type }]
  return [
    { kind: 'call', tool: type, server: recipient, arguments: {}, ...(from !== 'client' && { sender }) },
  ]
}

function partyOf(name: string): 'user' | 'client' | 'server' {
  const word = name.trim().toLowerCase()
  if (word === 'user' || word === 'human') return 'user'
  return word === 'client' || word === 'assistant' ? 'client' : 'server'
}
