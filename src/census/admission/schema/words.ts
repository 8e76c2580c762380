/** Which dated schema a document is judged by, and what of it changed from one to the next. */
export interface SchemaVersion {
  readonly date: string
  /** `registry_type`, until September 2025. */
  readonly isSnake: boolean
  /** Every package needs one, until it became optional for those whose identifier holds it. */
  readonly wantsPackageVersion: boolean
  /** Publishers may say their status. */
  readonly hasStatus: boolean
  /** `variables` beside the address of a remote. */
  readonly hasRemoteVariables: boolean
  /** Addresses of both transports must begin as such, whatever stands in their braces. */
  readonly checksAddresses: boolean
}

const FIRST: SchemaVersion = {
  date: '2025-07-09',
  isSnake: true,
  wantsPackageVersion: false,
  hasStatus: true,
  hasRemoteVariables: false,
  checksAddresses: false,
}
const CAMEL: SchemaVersion = { ...FIRST, date: '2025-09-16', isSnake: false }
const PLAIN: SchemaVersion = { ...CAMEL, date: '2025-09-29', hasStatus: false }
const LATEST: SchemaVersion = {
  ...PLAIN,
  date: '2025-12-11',
  hasRemoteVariables: true,
  checksAddresses: true,
}

/** By date, oldest first. */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  FIRST,
  CAMEL,
  { ...PLAIN, wantsPackageVersion: true },
  { ...PLAIN, date: '2025-10-11' },
  { ...PLAIN, date: '2025-10-17' },
  LATEST,
]

export const LATEST_SCHEMA = LATEST

/** `registryType`, as this version writes it. */
export function wordOf(name: string, { isSnake }: SchemaVersion): string {
  return isSnake
    ? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('sha_256', 'sha256')
    : name
}
