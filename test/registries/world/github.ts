import type { MadeServer } from './server.ts'
import type { World } from './world.ts'

/** Somebody who has an account; undefined where nobody has one of that name. */
export interface Holder {
  readonly login: string
  readonly id: number
  readonly kind: 'User' | 'Organization'
}

export function holderOf(world: World, login: string): Holder | undefined {
  const account = world.names.accountOf(login)
  if (account === undefined) return undefined
  const { kind, index, id } = account
  const what = kind === 'shared' ? undefined : world.kindOf(index)
  if (kind === 'shared' ? index * 3 >= world.size : index >= world.size || what === undefined)
    return undefined
  if (kind === 'own' && (what === 'account-not-held' || what === 'repository-moved')) return undefined
  const name =
    kind === 'shared'
      ? world.names.owner(index * 3)
      : kind === 'own'
        ? world.names.owner(index)
        : world.names.newOwner(index)
  // Three servers share it, unless what was planted among them has its own.
  return {
    login: kind === 'shared' ? login.toLowerCase() : name,
    id,
    kind: index % 5 === 0 ? 'Organization' : 'User',
  }
}

export interface FoundRepository {
  readonly server: MadeServer
  readonly owner: string
  readonly name: string
  readonly id: number
  /** It was asked for under the name of before. */
  readonly isMoved: boolean
}

export function repositoryAt(world: World, owner: string, name: string): FoundRepository | undefined {
  const account = world.names.accountOf(owner)
  if (account === undefined) return undefined
  const index = account.kind === 'shared' ? world.names.indexOf(name) : account.index
  if (index === undefined || index >= world.size) return undefined
  const server = world.server(index)
  const { repository } = server
  if (repository === undefined || repository.state === 'gone') return undefined
  if (repository.name.toLowerCase() !== name.toLowerCase()) return undefined
  const isMoved = repository.state === 'moved'
  const holder = isMoved ? world.names.newOwner(index) : repository.owner
  const asked = owner.toLowerCase()
  if (asked !== holder.toLowerCase() && !(isMoved && asked === repository.owner.toLowerCase()))
    return undefined
  return {
    server,
    owner: holder,
    name: repository.name,
    id: repository.id,
    isMoved: isMoved && asked !== holder.toLowerCase(),
  }
}

export function repositoryWithId(world: World, id: number): FoundRepository | undefined {
  const index = id - 700_000_000
  if (!Number.isInteger(index) || index < 0 || index >= world.size) return undefined
  const { repository } = world.server(index)
  if (repository === undefined) return undefined
  const owner = repository.state === 'moved' ? world.names.newOwner(index) : repository.owner
  return repositoryAt(world, owner, repository.name)
}
