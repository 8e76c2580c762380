import { field, listField } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type Ecosystem, type ListedLaunch, MOST } from '../listing.ts'
import { fieldOf } from './dialect.ts'
import { ecosystemOf } from './package.ts'

/** The command line that a package spells out: only where it gives a runtime or arguments, else clients make their own. */
export function launchesOf(packages: unknown, within: Bounded): readonly ListedLaunch[] {
  return within.list(packages).flatMap((one) => launchOf(one, within))
}

function launchOf(value: unknown, within: Bounded): readonly ListedLaunch[] {
  const hint = fieldOf(value, 'runtimeHint', 'runtime_hint')
  const before = fieldOf(value, 'runtimeArguments', 'runtime_arguments')
  const after = fieldOf(value, 'packageArguments', 'package_arguments')
  const identifier = within.text(fieldOf(value, 'identifier', 'name'), MOST.name * 4)
  if (identifier === undefined || (hint === undefined && before === undefined && after === undefined))
    return []
  const ecosystem = ecosystemOf(fieldOf(value, 'registryType', 'registry_type', 'registry_name'))
  const command = within.text(hint, MOST.name) ?? COMMANDS[ecosystem]
  if (command === undefined) return []
  const version = within.text(field(value, 'version'), MOST.name)
  const isVersioned = version !== undefined && (ecosystem === 'npm' || ecosystem === 'pypi')
  return [
    {
      command,
      args: within.first([
        ...argumentsOf(before, within),
        isVersioned ? `${identifier}@${version}` : identifier,
        ...argumentsOf(after, within),
      ]),
      environment: environmentOf(value, within),
    },
  ]
}

/** What the user fills in stands as `{name}`. */
function argumentsOf(inputs: unknown, within: Bounded): readonly string[] {
  return within.list(inputs).flatMap((input) => {
    const name = within.text(field(input, 'name'), MOST.name)
    const value = within.text(fieldOf(input, 'value', 'default'))
    const blank = within.text(fieldOf(input, 'valueHint', 'value_hint'), MOST.name)
    if (field(input, 'type') === 'named' && name !== undefined)
      return value === undefined || value === name ? [name] : [name, value]
    return value === undefined ? [`{${blank ?? name ?? 'value'}}`] : [value]
  })
}

function environmentOf(value: unknown, within: Bounded): Readonly<Record<string, string>> {
  const word =
    field(value, 'environmentVariables') === undefined ? 'environment_variables' : 'environmentVariables'
  return Object.fromEntries(
    within.first(listField(value, word)).flatMap((input) => {
      const name = within.text(field(input, 'name'), MOST.name)
      return name === undefined ? [] : [[name, within.text(fieldOf(input, 'value', 'default')) ?? '']]
    }),
  )
}

const COMMANDS: Partial<Readonly<Record<Ecosystem, string>>> = {
  npm: 'npx',
  pypi: 'uvx',
  oci: 'docker',
  nuget: 'dnx',
}
