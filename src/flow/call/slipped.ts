import type { Finding } from '../../core/finding.ts'
import { holdsPrompt } from './holds-prompt.ts'
import type { Considered } from './judge-call.ts'
import type { Sourced } from './sources.ts'
import { finding } from './told.ts'

/**
 * More in an argument than the argument is for: a command behind the name of a file, a way out of the folder to what is
 * hidden, an address within the network. A careless server does what it says; nobody has to break in.
 */
export function slipped({ acts, values, intent }: Considered): Finding | undefined {
  // A search may be asked with the user's own words; what is looked at by name needs none of them.
  const overheard = values.find(
    ({ role, text }) =>
      role === 'payload' && values.length > 1 && intent !== undefined && holdsPrompt(text, intent.text),
  )
  if (overheard && !acts.hasEffect)
    return finding('flow/slipped-argument', 'high', 'medium', overheard.pointer, OVERHEARD)
  for (const value of values) {
    if (value.isSaid || value.text.length > LONGEST) continue
    const what = slippedInto(value)
    if (what && !(intent && intent.text.includes(value.text)))
      return finding('flow/slipped-argument', 'high', 'medium', value.pointer, what)
  }
  return undefined
}

const OVERHEARD = 'All that the user said stands beside what the call is for'

function slippedInto({ name, text }: Sourced): string | undefined {
  if (THINGS.test(name) && !FREE.test(name) && COMMAND.test(text))
    return 'A command stands where a name should be'
  if (WAY_OUT.test(text) && HIDDEN.test(text) && !/\s/.test(text.trim()))
    return 'The name leads out of its folder, to what is hidden'
  const host = /^https?:\/\/(?:[^/@\s]{0,80}@)?\[?([\w.:-]{1,80})/i.exec(text)?.[1]
  if (host !== undefined && isWithin(host)) return 'The address is one within the network'
  return undefined
}

const LONGEST = 500
/** What has a name, or is one. */
const THINGS = /file|path|dir|folder|image|picture|document|host|domain|branch|package|^ip|^name$|^target$/i
const FREE = /command|script|code|query|pattern|regex|content|text|message|body|title/i
/** What a shell takes for the end of one command and the beginning of the next, or for a command within it. */
const COMMAND = /(?:;|&&|\||\n) {0,4}[a-z./~$]|\$\(|`/
const WAY_OUT = /(?:^|[\\/])(?:\.\.|%2e%2e)(?:[\\/]|%2f|%5c)/i
const HIDDEN =
  /(?:[\\/]|%2f|%5c)(?:\.(?!\.)[\w-]{2,40}|etc|proc|root|home|users|windows|var)(?:[\\/]|%2f|%5c|$)/i

/** Addresses that mean another machine to each who asks: private, link-local, for documentation, of cloud metadata. */
const isWithin = (host: string): boolean =>
  /^(?:10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|192\.0\.[02]\.|198\.(?:18|19|51)\.|203\.0\.113\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|0\.|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/i.test(
    host,
  ) || /^(?:metadata(?:\.google\.internal)?|instance-data)$/i.test(host)
