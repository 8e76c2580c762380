import { field, isObject, stringField } from '../../core/value.ts'
import type { Ground } from '../goal.ts'
import { stateOf } from './canary.ts'

/** Names of the private repositories in these states. */
export function privateRepositories(states: Ground['states']): readonly string[] {
  const all = field(stateOf(states, 'repository'), 'repositories')
  const names = isObject(all) ? Object.keys(all) : []
  return names.filter((name) => stringField(field(all, name), 'visibility') === 'private')
}

export function roleIn(states: Ground['states'], repository: string, login: string): string | undefined {
  const all = field(stateOf(states, 'repository'), 'repositories')
  return stringField(field(field(all, repository), 'collaborators'), login)
}
