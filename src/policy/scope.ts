import type { PolicyRequest } from '../core/policy.ts'
import type { Entity, NormJson } from './cedar.ts'

/** Who asks what of whom, in Cedar's words, each with what it is a member of. */
export interface Parties {
  readonly principal: Party
  readonly action: Party
  readonly resource: Party
}
export interface Party {
  readonly uid: Entity
  readonly parents: readonly Entity[]
}

/** The action of a call is its tool, a member of its method and of its capabilities; of anything else the method itself. */
export function partiesOf({ principal, server, method, name, capabilities }: PolicyRequest): Parties {
  const { host, user, agent } = principal
  const whole = [
    ...(agent === undefined ? [] : [{ type: 'Agent', id: agent }]),
    ...(user === undefined ? [] : [{ type: 'User', id: user }]),
    { type: 'Host', id: host ?? 'unknown' },
  ]
  const isCall = method === 'tools/call' && name !== undefined
  return {
    principal: { uid: whole[0]!, parents: whole.slice(1) },
    action: isCall
      ? {
          uid: { type: 'Action', id: `${server}::${name}` },
          parents: [method, ...capabilities].map((id) => ({ type: 'Action', id })),
        }
      : { uid: { type: 'Action', id: method }, parents: [] },
    resource: { uid: { type: 'Server', id: server }, parents: [] },
  }
}

/** What Cedar would say of the scope alone, so that only conditions are left to ask. */
export function isInScope(norm: NormJson, { principal, action, resource }: Parties): boolean {
  return within(norm.action, action) && within(norm.resource, resource) && within(norm.principal, principal)
}

export function isActionInScope({ action }: NormJson, id: string, groups: readonly string[]): boolean {
  const parents = groups.map((group) => ({ type: 'Action', id: group }))
  return within(action, { uid: { type: 'Action', id }, parents })
}

/** The norm with its scope left out: for those that `isInScope`. */
export function withoutScope(norm: NormJson): NormJson {
  return {
    ...norm,
    principal: { op: 'All' },
    action: { op: 'All' },
    resource: { op: 'All' },
    annotations: {},
  }
}

type Constraint = NormJson['principal'] | NormJson['action'] | NormJson['resource']

function within(constraint: Constraint, { uid, parents }: Party): boolean {
  const isSame = (entity: unknown): boolean => same(uid, entity)
  const isIn = (entity: unknown): boolean => isSame(entity) || parents.some((parent) => same(parent, entity))
  if (constraint.op === 'All') return true
  if (constraint.op === '==') return 'entity' in constraint && isSame(constraint.entity)
  if (constraint.op === 'is') {
    if (uid.type !== constraint.entity_type) return false
    return constraint.in === undefined || ('entity' in constraint.in && isIn(constraint.in.entity))
  }
  if ('entities' in constraint) return constraint.entities.some(isIn)
  return 'entity' in constraint && isIn(constraint.entity)
}

function same(uid: Entity, given: unknown): boolean {
  const entity = (given as { __entity?: Entity }).__entity ?? (given as Entity)
  return uid.type === entity.type && uid.id === entity.id
}
