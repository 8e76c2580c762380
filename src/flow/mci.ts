import type { Flow, Party } from '../core/flow.ts'
import type { JsonObject } from '../core/value.ts'

/** One task: what was asked and all that flowed for it. */
export interface Task {
  /** Undefined where nobody told what the user said. */
  readonly enquiry: string | undefined
  readonly flows: readonly Flow[]
}

/** The annotation format of MCIP: one enquiry and its information flows, members named as the paper names them. */
export function mciAnnotation({ enquiry, flows }: Task): JsonObject {
  return {
    enquiry: enquiry ?? '',
    'information flow': flows.map(({ sender, recipient, subject, principle, type }) => ({
      sender: nameOf(sender),
      recipient: nameOf(recipient),
      'data subject': subject,
      'transmission principle': principle,
      'information type': type,
    })),
  }
}

const nameOf = (party: Party): string => (party.role === 'server' ? party.name : party.role.toUpperCase())
