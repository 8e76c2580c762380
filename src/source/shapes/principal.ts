import type { Entry } from '../entry.ts'
import { wordsOf } from '../flow/names.ts'
import { externalOf, type Value } from '../flow/value.ts'

/** Who is signed in: what the SDK hands over beside the arguments, what functions of that name give, what a tool that signs people in has kept. */
export const PRINCIPAL = externalOf('!principal').external

export function isPrincipal({ external }: Value): boolean {
  const path = external?.path
  return path !== undefined && (path.startsWith('!principal') || CONTEXT.test(path) || ACCESSOR.test(path))
}

const CONTEXT =
  /^!context\.[\w.()]{0,80}(?:auth|user|principal|identity|claims|session|client_id|clientId|subject|tenant|request_context|access_token)/i
const ACCESSOR =
  /(?:get_access_token|getAuthInfo|current_user|currentUser|getCurrentUser|get_current_user|getSession|getStore|ContextVar)\(\)/
/** Whoever started the server. */
export function isStarter({ external }: Value): boolean {
  return external !== undefined && OWN.test(external.path)
}

const OWN = /^process\.env\.\w{0,40}(?:USER|OWNER|MEMBER|PRINCIPAL)(?:_?(?:ID|NAME|EMAIL))?$/

/** An object with who is signed in among its members. */
export function holdsPrincipal({ object }: Value): boolean {
  if (object === undefined || object.fields.size > 24) return false
  for (const value of object.fields.values()) if (isPrincipal(value)) return true
  return false
}

/** `current_user()`, `getSignedInAccount()`: whatever is done in it. */
export function givesPrincipal(name: string): boolean {
  let known = NAMES.get(name)
  if (known === undefined) NAMES.set(name, (known = GIVES.test(name)))
  return known
}

const NAMES = new Map<string, boolean>()
const GIVES =
  /^(?:get|require|load|fetch|read)?_?(?:current|signed_?in|logged_?in|authenticated)_?(?:user|role|account|tenant|principal|identity|member|caller|session)(?:_?(?:id|name))?$|^(?:get_?)?(?:principal|caller|whoami)$/i

/** A tool that people sign in by: what it keeps is who they are. */
export function signsIn({ tool }: Entry): boolean {
  if (tool?.kind !== 'tool' || tool.name === undefined) return false
  const words = wordsOf(tool.name)
  return words.some((word, index) => SIGNS.has(word) || (words[index + 1] === 'in' && ENTERS.has(word)))
}

const SIGNS = new Set(['login', 'signin', 'logon', 'authenticate'])
const ENTERS = new Set(['sign', 'log'])

/** What a tool that signs people in keeps under such a name is not who they are. */
export function isOfConnection(key: string): boolean {
  return /client|conn|api|token|http|agent|browser|page|driver|server|socket|attempt|fail|count|last|time|expir/i.test(
    key,
  )
}
