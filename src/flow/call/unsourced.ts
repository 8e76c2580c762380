import type { Finding } from '../../core/finding.ts'
import type { Match } from '../../core/provenance.ts'
import { ACTION } from './actions.ts'
import { type Form, formsIn } from './forms.ts'
import type { Considered } from './judge-call.ts'
import type { Sourced } from './sources.ts'
import { finding } from './told.ts'

/**
 * Whom a call goes to stands nowhere but in a definition, or nowhere at all: an account or a mail address that neither the
 * user wrote nor any result had. What an agent could not read, it took out of what the author of a tool wrote, out of a
 * text in some code, or out of the air; none of these is the user's wish.
 */
export function unsourced({ acts, intent, values }: Considered): Finding | undefined {
  if (!intent || !acts.hasEffect) return undefined
  for (const value of values) {
    if (value.isSaid || value.text.length > LONGEST) continue
    if (isDefined(value)) return finding('flow/foreign-target', 'high', 'medium', value.pointer, DEFINED)
    if (value.role === 'target' && !value.matches.some(isWhole) && hasForm(value.text, PEOPLE))
      return finding('flow/foreign-target', 'high', 'medium', value.pointer, NOWHERE)
  }
  return undefined
}

/** Money or a message goes to whom the user did not name themselves: what a server says of its own books is believed. */
export function untold({ acts, intent, values }: Considered): Finding | undefined {
  if (!intent || (acts.actions & HANDS_OVER) === 0) return undefined
  const value = values.find(({ role, isSaid, text }) => role === 'target' && !isSaid && hasForm(text, PEOPLE))
  return value && finding('flow/untold-target', 'low', 'medium', value.pointer, UNTOLD)
}

const HANDS_OVER = ACTION.pay | ACTION.send | ACTION.share | ACTION.invite
const UNTOLD = 'This address or account was looked up: the user did not write it'
const DEFINED =
  'This address stands in what a server says of its tools, and neither the user nor a result had it'
const NOWHERE = 'This address was in nothing that the user said or that was read'

/** It holds an address, and all that was seen of it before stood in a definition. */
const isDefined = ({ text, matches }: Sourced): boolean =>
  matches.some(isDefinition) &&
  matches.every((match) => isDefinition(match) || !isWhole(match)) &&
  hasForm(text, ANY)

const isDefinition = ({ sourcePointer }: Match): boolean => DEFINITIONS.test(sourcePointer)

/** The same host, or the same few letters, are another address. */
const isWhole = ({ via }: Match): boolean => !via.some((one) => one === 'split' || one === 'partial')

/** A list of tools, or a greeting. */
const DEFINITIONS =
  /^(?:\/\d{1,6})?\/result\/(?:tools|prompts|resources|resourceTemplates|instructions)(?:\/|$)/

const hasForm = (text: string, forms: readonly Form[]): boolean => {
  const found = formsIn(text)
  return forms.some((form) => found[form].length > 0)
}

/** A page may be known to anybody; an account or a mail address is told by somebody. */
const PEOPLE = ['emails', 'accounts'] as const
const ANY = ['emails', 'accounts', 'urls'] as const
const LONGEST = 2000
