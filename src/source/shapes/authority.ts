import { field, isObject, stringField } from '../../core/value.ts'
import type { SourceShape, SourceTool, Span } from '../../core/source.ts'
import type { Entry } from '../entry.ts'
import type { Call } from '../flow/calls.ts'
import { elementOf } from '../flow/member.ts'
import { wordsOf } from '../flow/names.ts'
import { nodesIn } from '../flow/nodes.ts'
import type { Value } from '../flow/value.ts'
import type { Program } from '../scope.ts'

type Shape = Omit<SourceShape, 'reach'>

/**
 * Who may have what: whether an entry goes by who is signed in, or by who the caller says to be, or by nobody. Told at the end of
 * each entry, when all that it compares is known.
 */
export class Authority {
  readonly #texts: ReadonlyMap<string, string>
  readonly #knowsPrincipals: boolean
  readonly #knowsOwners: boolean
  #asks = false
  /** The file of the entry knows of people who sign in. */
  #isSignedIn = false
  #claims: Shape[] = []
  #loads: Shape[] = []
  readonly found: SourceShape[] = []

  constructor({ modules }: Program) {
    this.#texts = new Map(modules.map(({ path, text }) => [path, text]))
    this.#knowsPrincipals = modules.some(({ text }) => PRINCIPAL_WORDS.test(text))
    this.#knowsOwners = modules.some(({ text }) => OWNER_KEY.test(text) || OWNER_COLUMN.test(text))
  }

  enter({ module }: Entry): void {
    this.#isSignedIn = PRINCIPAL_WORDS.test(module.text)
    this.#asks = false
    this.#claims = []
    this.#loads = []
  }

  leave({ tool, reach }: Entry): void {
    if (tool && (asksWho(tool.inputSchema) || saysWho(tool.description)))
      this.#claim(tool.at, 'the schema asks who the caller is')
    if (this.#asks || tool?.kind !== 'tool') return
    const all =
      this.#claims.length > 0 ? this.#claims : this.#knowsPrincipals && this.#knowsOwners ? this.#loads : []
    const [first] = all
    if (first) this.found.push({ ...first, tool: tool.name, reach })
  }

  compared(left: Value, right: Value, at: Span): void {
    const text = (this.#texts.get(at.file) ?? '').slice(at.start, at.end)
    if (isPrincipal(left) || isPrincipal(right) || SESSION.test(text)) {
      this.#asks = true
      return
    }
    const given = argumentName(left) ?? argumentName(right)
    if (given === undefined) {
      // Whom it belongs to is compared with something that is no argument.
      if (
        OWNER_MEMBER.test(text) &&
        left.literal !== null &&
        right.literal !== null &&
        !left.node &&
        !right.node
      )
        this.#asks = true
      return
    }
    const other = argumentName(left) === undefined ? left : right
    if (other.node && !other.node.source) return
    const words = wordsOf(given)
    if (isRole(words) && typeof other.literal === 'string' && POWERS.has(other.literal.toLowerCase()))
      this.#claim(at, 'a role that the caller gives')
    else if (isIdentity(words) && OWNER_MEMBER.test(text))
      this.#claim(at, 'an owner compared with an argument')
    else if (
      isNumber(words) &&
      MEMBER_OF_RECORD.test(text) &&
      (this.#isSignedIn || PRINCIPAL_WORDS.test(this.#texts.get(at.file) ?? ''))
    )
      this.#loads.push({ kind: 'unguarded-object', at, what: 'found by a number' })
  }

  looked(holder: Value, key: Value, at: Span): void {
    if (isPrincipal(key)) this.#asks = true
    const given = argumentName(key)
    if (given === undefined || holder.node || !isStore(holder)) return
    const words = wordsOf(given)
    if (isIdentity(words) && !isRole(words)) this.#claim(at, 'looked up by an argument')
    else if (hasOwner(holder)) this.#loads.push({ kind: 'unguarded-object', at, what: 'looked up by a key' })
  }

  decided(test: Value, at: Span): void {
    const given = argumentName(test)
    if (given !== undefined && ADMIN.test(given)) this.#claim(at, 'a right that the caller gives')
  }

  called(call: Call): void {
    const all = [...call.plain, ...call.named.values()]
    if (all.some((value) => isPrincipal(value) || holds(value))) this.#asks = true
    const statement = all
      .flatMap((value) => (value.literal === undefined ? [] : [String(value.literal)]))
      .find((text) => WHERE.test(text))
    if (statement === undefined) return
    const names = nodesIn(all).flatMap(({ source }) => (source ? [source.name] : []))
    if (OWNER_COLUMN.test(statement) && names.some((name) => isIdentity(wordsOf(lastOf(name)))))
      this.#claim(call.at, 'rows chosen by an argument')
    else if (names.length > 0 && ID_COLUMN.test(statement) && !OWNER_COLUMN.test(statement))
      this.#loads.push({ kind: 'unguarded-object', at: call.at, what: 'a row found by its number' })
  }

  #claim(at: Span, what: string): void {
    this.#claims.push({ kind: 'caller-identity', at, what })
  }
}

const PRINCIPAL_WORDS =
  /\b(?:authInfo|get_access_token|getAuthInfo|current_user|currentUser|requireBearerAuth|auth_context|authenticatedUser|authenticated_user|sign(?:ed)?[ _-]?in|logged[ _-]?in)\b|\bsession\.(?:user|address|email|account|login)\b/i
const SESSION =
  /\b(?:session|currentUser|current_user|(?:this|self)\.(?:user|caller|principal)|signedIn|signed_in)\b\s{0,2}[.[]?/
/** Records are written out with whom they belong to. */
const OWNER_KEY =
  /["']?\b(?:owner|ownerId|owner_id|userId|user_id|tenantId|tenant_id|tenant|accountId|account_id|createdBy|created_by|recipient|assignee|patient|doctor)["']?\s{0,3}[:=]\s{0,3}["'\d]/
const OWNER_MEMBER =
  /[.\][](?:'|")?(?:owner|ownerId|owner_id|userId|user_id|user|tenantId|tenant_id|tenant|accountId|account_id|createdBy|created_by|author|authorId|author_id)\b/
const MEMBER_OF_RECORD = /(?:^|[.[])(?:'|")?(?:id|uuid|number|key|\w{1,30}_id|\w{1,30}Id)\b/
const ADMIN = /(?:^|[._])(?:is_?admin|admin|superuser|sudo|as_?admin|is_?staff)$/i
const POWERS = new Set(['admin', 'administrator', 'root', 'owner', 'superuser', 'staff', 'manager', 'editor'])
const WHERE = /\bwhere\b/i
const OWNER_COLUMN =
  /\b(?:owner|owner_id|user_id|userid|tenant_id|tenant|account_id|customer_id|created_by|username)\s{0,4}=/i
const ID_COLUMN = /\b(?:id|\w{1,30}_id|number|uuid)\s{0,4}=/i

/** What tells who is signed in: what the SDK hands over beside the arguments, or keeps for the request. */
function isPrincipal({ external }: Value): boolean {
  const path = external?.path
  return path !== undefined && (CONTEXT.test(path) || ACCESSOR.test(path))
}

const CONTEXT =
  /^!context\.[\w.()]{0,80}(?:auth|user|principal|identity|claims|session|client_id|clientId|subject|tenant|request_context|access_token)/i
const ACCESSOR =
  /(?:get_access_token|getAuthInfo|current_user|currentUser|getCurrentUser|get_current_user|getSession|getStore|ContextVar)\(\)/

/** An object with who is signed in among its members. */
function holds({ object }: Value): boolean {
  if (object === undefined || object.fields.size > 24) return false
  for (const value of object.fields.values()) if (isPrincipal(value)) return true
  return false
}

function argumentName({ node }: Value): string | undefined {
  const name = node?.source?.kind === 'tool-argument' ? node.source.name : undefined
  return name === undefined ? undefined : lastOf(name)
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

const PERSONS = new Set([
  'user',
  'owner',
  'account',
  'tenant',
  'member',
  'employee',
  'patient',
  'caller',
  'requester',
  'actor',
  'principal',
  'username',
  'userid',
])

function isIdentity(words: readonly string[]): boolean {
  const [first, second, third] = words
  if (first === undefined || third !== undefined) return false
  if (!PERSONS.has(first)) return first === 'as' && PERSONS.has(second ?? '')
  return second === undefined || second === 'id' || second === 'name' || second === 'key'
}

const isRole = (words: readonly string[]): boolean => words.at(-1) === 'role' || words.at(-1) === 'scope'

const isNumber = (words: readonly string[]): boolean =>
  ['id', 'uuid', 'number', 'key'].includes(words.at(-1) ?? '')

/** Records are kept in it, not functions or words. */
function isStore(holder: Value): boolean {
  if (holder.object === undefined)
    return holder.external?.path === 'Map()' || holder.external?.path === 'dict()'
  if (holder.object.fields.size === 0) return true
  const element = elementOf(holder, { file: '', start: 0, end: 0 })
  return element.callables.length === 0 && (element.object !== undefined || element === holder)
}

const OWNERS = new Set(
  'owner ownerId owner_id userId user_id user tenantId tenant_id tenant accountId account_id createdBy created_by author'.split(
    ' ',
  ),
)

function hasOwner(holder: Value): boolean {
  const { object } = elementOf(holder, { file: '', start: 0, end: 0 })
  return object !== undefined && [...object.fields.keys()].some((key) => OWNERS.has(key))
}

/** The description of an argument says that it is for who calls. */
function asksWho(schema: SourceTool['inputSchema']): boolean {
  const properties = field(schema, 'properties')
  if (!isObject(properties)) return false
  return Object.values(properties).some((property) => WHO.test(stringField(property, 'description') ?? ''))
}

/** `Args:` lines of Python. */
function saysWho(description: string | undefined): boolean {
  return (description ?? '')
    .split('\n')
    .some((line) => /^\s{0,20}\w{1,40}\s?(?:\([^)]{0,40}\))?:/.test(line) && WHO.test(line))
}

const WHO =
  /\b(?:signed[- ]in|logged[- ]in|authenticated|calling|acting|requesting)\s(?:user|tenant|account|customer|member|person|employee)\b|\bwho\s(?:asks|calls|is asking|is calling|requests)\b/i
