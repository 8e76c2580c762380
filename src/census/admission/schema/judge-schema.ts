import { pointerOf } from '../../../core/place.ts'
import type { JsonValue } from '../../../core/value.ts'
import { dialectOf } from '../../server-json/dialect.ts'
import { serverSchema } from './server.ts'
import { LATEST_SCHEMA, SCHEMA_VERSIONS, type SchemaVersion } from './words.ts'

export interface SchemaFault {
  /** Into the document. */
  readonly pointer: string
  /** Never quotes what stands there. */
  readonly why: string
}

export interface SchemaVerdict {
  /** The one it is judged by: declared, else by its words. */
  readonly by: string
  /** Undefined: it names none that is known. */
  readonly declared: string | undefined
  readonly faults: readonly SchemaFault[]
  /** Of the latest, which a registry takes today. */
  readonly latest: readonly SchemaFault[]
}

/** Old records lack or misstate what they are written by: judged by what is declared, and by the latest. */
export function judgeSchema(server: JsonValue): SchemaVerdict {
  const { declared, words } = dialectOf(server)
  const named = SCHEMA_VERSIONS.find(({ date }) => date === declared)
  const version = named ?? (words === 'camel' ? LATEST_SCHEMA : (SCHEMA_VERSIONS[0] ?? LATEST_SCHEMA))
  return {
    by: version.date,
    declared: named?.date,
    faults: faultsOf(server, version),
    latest: version === LATEST_SCHEMA ? [] : faultsOf(server, LATEST_SCHEMA),
  }
}

function faultsOf(server: JsonValue, version: SchemaVersion): readonly SchemaFault[] {
  const read = serverSchema(version).safeParse(server)
  return (read.error?.issues ?? []).slice(0, MOST_FAULTS).map(({ path, message }) => ({
    pointer: pointerOf(path.map((part) => (typeof part === 'number' ? part : String(part)))).slice(0, 300),
    why: message,
  }))
}

const MOST_FAULTS = 50
