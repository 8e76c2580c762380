import { field, isObject, stringField } from '../../core/value.ts'
import type { SourceTool } from '../../core/source.ts'
import { wordsOf } from '../flow/names.ts'

export const PRINCIPAL_WORDS =
  /\b(?:authInfo|get_access_token|getAuthInfo|current_user|currentUser|requireBearerAuth|auth_context|authenticatedUser|authenticated_user|sign(?:ed)?[ _-]?in|logged[ _-]?in)\b|\bsession\.(?:user|address|email|account|login)\b/i
export const SESSION =
  /\b(?:session|currentUser|current_user|(?:this|self)\.(?:user|caller|principal)|signedIn|signed_in)\b\s{0,2}[.[]?/
/** Records are written out with whom they belong to. */
export const OWNER_KEY =
  /["']?\b(?:owner|ownerId|owner_id|userId|user_id|tenantId|tenant_id|tenant|accountId|account_id|createdBy|created_by|recipient|assignee|patient|doctor)["']?\s{0,3}[:=]\s{0,3}["'\d]/
export const OWNER_MEMBER =
  /[.\][](?:'|")?(?:owner|ownerId|owner_id|userId|user_id|user|tenantId|tenant_id|tenant|accountId|account_id|createdBy|created_by|author|authorId|author_id)\b/
export const MEMBER_OF_RECORD = /(?:^|[.[])(?:'|")?(?:id|uuid|number|key|\w{1,30}_id|\w{1,30}Id)\b/
export const ADMIN = /(?:^|[._])(?:is_?admin|admin|superuser|sudo|as_?admin|is_?staff)$/i
export const POWERS: ReadonlySet<unknown> = new Set([
  'admin',
  'administrator',
  'root',
  'owner',
  'superuser',
  'staff',
  'manager',
  'editor',
  'moderator',
  'operator',
  'maintainer',
])
export const WHERE = /\bwhere\b/i
export const OWNER_COLUMN =
  /\b(?:owner|owner_id|user_id|userid|tenant_id|tenant|account_id|customer_id|created_by|username)\s{0,4}=/i
export const ID_COLUMN = /\b(?:id|\w{1,30}_id|number|uuid)\s{0,4}=/i

/** A right is asked for: of what has it, or by a function of that name. */
export const RANK =
  /\b(?:is_?(?:admin|staff|owner|superuser|moderator)|(?:has|check|require|assert|ensure|verify)_?(?:role|admin|permission|scope|access)s?|authori[sz]ed?|permissions?|scopes?|roles?)\b/i

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

export function isIdentity(words: readonly string[]): boolean {
  const [first, second, third] = words
  if (first === undefined || third !== undefined) return false
  if (!PERSONS.has(first)) return first === 'as' && PERSONS.has(second ?? '')
  return second === undefined || second === 'id' || second === 'name' || second === 'key'
}

export const isRole = (words: readonly string[]): boolean =>
  words.at(-1) === 'role' || words.at(-1) === 'scope'

export const isNumber = (words: readonly string[]): boolean =>
  ['id', 'uuid', 'number', 'key'].includes(words.at(-1) ?? '')

export const OWNERS: ReadonlySet<string> = new Set(
  'owner ownerId owner_id userId user_id user tenantId tenant_id tenant accountId account_id createdBy created_by author'.split(
    ' ',
  ),
)

/** The description of an argument says that it is for who calls. */
export function asksWho(schema: SourceTool['inputSchema']): boolean {
  const properties = field(schema, 'properties')
  if (!isObject(properties)) return false
  return Object.values(properties).some((property) => WHO.test(stringField(property, 'description') ?? ''))
}

/** `Args:` lines of Python. */
export function saysWho(description: string | undefined): boolean {
  return (description ?? '')
    .split('\n')
    .some((line) => /^\s{0,20}\w{1,40}\s?(?:\([^)]{0,40}\))?:/.test(line) && WHO.test(line))
}

const WHO =
  /\b(?:signed[- ]in|logged[- ]in|authenticated|calling|acting|requesting)\s(?:user|tenant|account|customer|member|person|employee)\b|\bwho\s(?:asks|calls|is asking|is calling|requests)\b/i

/** The tool says of itself that it is not for everybody. */
export function isForFew(description: string | undefined): boolean {
  return FEW.test(description ?? '')
}

const FEW =
  /\b(?:administrators?|admins?|moderators?|managers?|staff|supervisors?|operators?)\s{1,3}only\b|\bonly\s(?:for\s|by\s)?(?:the\s)?(?:administrators?|admins?|moderators?|managers?|staff|supervisors?|operators?)\b|\((?:for\s)?(?:administrators?|admins?|moderators?|managers?|staff|supervisors?|operators?)\)|\b(?:requires?|needs?|must be)\s(?:an?\s|the\s)?(?:administrators?|admins?)\b/i

/** What a tool does, going by its name. */
export function actOf(name: string | undefined): 'destroys' | 'writes' | undefined {
  const words = name === undefined ? [] : wordsOf(name)
  if (words.some((word) => DESTROYS.has(word))) return 'destroys'
  return words.some((word) => WRITES.has(word)) ? 'writes' : undefined
}

const DESTROYS = new Set(
  'delete remove drop purge wipe erase destroy ban unban suspend grant revoke promote demote transfer refund approve shutdown'.split(
    ' ',
  ),
)
const WRITES = new Set(
  'set update edit create add write rename change move reset save publish cancel'.split(' '),
)
