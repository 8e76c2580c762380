import { field } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type Ecosystem, type ListedPackage, MOST } from '../listing.ts'
import { fieldOf } from './dialect.ts'
import { argumentSettingsOf, settingsOf } from './setting.ts'

/** What users can install; one without an identifier is none. */
export function packagesOf(value: unknown, within: Bounded): readonly ListedPackage[] {
  return within.list(value).flatMap((one) => packageOf(one, within))
}

/** `npm`, `docker` of the seed, `dockerhub`: whatever a registry calls the place that a package comes from. */
export function ecosystemOf(name: unknown): Ecosystem {
  return (typeof name === 'string' ? ECOSYSTEMS.get(name.toLowerCase()) : undefined) ?? 'other'
}

function packageOf(value: unknown, within: Bounded): readonly ListedPackage[] {
  const identifier = within.text(fieldOf(value, 'identifier', 'name'), MOST.name * 4)
  if (identifier === undefined) return []
  const version = within.text(field(value, 'version'), MOST.name)
  const sha256 = fieldOf(value, 'fileSha256', 'file_sha256')
  return [
    {
      ecosystem: ecosystemOf(fieldOf(value, 'registryType', 'registry_type', 'registry_name')),
      identifier,
      ...(version === undefined ? {} : { version }),
      ...(typeof sha256 === 'string' && SHA256.test(sha256) ? { sha256: sha256.toLowerCase() } : {}),
      settings: within.first([
        ...settingsOf(fieldOf(value, 'environmentVariables', 'environment_variables'), within),
        ...settingsOf(field(field(value, 'transport'), 'headers'), within),
        ...argumentSettingsOf(fieldOf(value, 'runtimeArguments', 'runtime_arguments'), within),
        ...argumentSettingsOf(fieldOf(value, 'packageArguments', 'package_arguments'), within),
      ]),
    },
  ]
}

const SHA256 = /^[0-9a-f]{64}$/i
const ECOSYSTEMS: ReadonlyMap<string, Ecosystem> = new Map([
  ['npm', 'npm'],
  ['node', 'npm'],
  ['pypi', 'pypi'],
  ['python', 'pypi'],
  ['oci', 'oci'],
  ['docker', 'oci'],
  ['docker-hub', 'oci'],
  ['dockerhub', 'oci'],
  ['mcpb', 'mcpb'],
  ['dxt', 'mcpb'],
  ['nuget', 'nuget'],
  ['cargo', 'cargo'],
  ['crates', 'cargo'],
  ['go', 'go'],
  ['golang', 'go'],
  ['maven', 'maven'],
  ['java', 'maven'],
])
