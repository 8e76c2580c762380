import { field, isObject } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type ListedSetting, MOST } from '../listing.ts'
import { fieldOf } from './dialect.ts'

/** Environment variables and headers, and the variables that stand in their values. */
export function settingsOf(inputs: unknown, within: Bounded): readonly ListedSetting[] {
  return within.list(inputs).flatMap((input) => [...settingOf(input, within), ...variablesOf(input, within)])
}

/** Arguments that the user has to fill in, or that are secret: a fixed flag is no setting. */
export function argumentSettingsOf(inputs: unknown, within: Bounded): readonly ListedSetting[] {
  return within.list(inputs).flatMap((input) => {
    const isFixed = typeof field(input, 'value') === 'string'
    const isSecret = fieldOf(input, 'isSecret', 'is_secret') === true
    return [...(isFixed && !isSecret ? [] : settingOf(input, within)), ...variablesOf(input, within)]
  })
}

/** `{tenant}` in an address, a header or an argument: an object by name. */
export function variablesOf(input: unknown, within: Bounded): readonly ListedSetting[] {
  const variables = field(input, 'variables')
  if (!isObject(variables)) return []
  return within
    .list(Object.entries(variables).map(([name, one]) => (isObject(one) ? { ...one, name } : { name })))
    .flatMap((one) => settingOf(one, within))
}

function settingOf(input: unknown, within: Bounded): readonly ListedSetting[] {
  const name = within.text(fieldOf(input, 'name', 'valueHint', 'value_hint'), MOST.name)
  if (name === undefined) return []
  const isSecret = fieldOf(input, 'isSecret', 'is_secret')
  const isRequired = fieldOf(input, 'isRequired', 'is_required')
  const value = within.text(fieldOf(input, 'value', 'default'))
  return [
    {
      name,
      ...(typeof isSecret === 'boolean' ? { isSecret } : {}),
      ...(typeof isRequired === 'boolean' ? { isRequired } : {}),
      ...(value === undefined ? {} : { value }),
    },
  ]
}
