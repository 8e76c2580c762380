import { field, type JsonValue } from '../../core/value.ts'

/** A property under any of the names that it had: `registryType` was `registry_type`, and before that `registry_name`. */
export function fieldOf(value: unknown, ...names: readonly string[]): JsonValue | undefined {
  for (const name of names) {
    const found = field(value, name)
    if (found !== undefined && found !== null) return found
  }
  return undefined
}

/** Which of its dated schemas a record names, and by its words which it is: the first is missing or wrong now and then. */
export interface Dialect {
  /** `2025-10-17`; undefined where it names none, or one that is no dated schema of the registry. */
  readonly declared?: string
  /** `seed` before launch, `snake` until mid September 2025, `camel` since. */
  readonly words: 'seed' | 'snake' | 'camel'
}

export function dialectOf(server: unknown): Dialect {
  const schema = field(server, '$schema')
  const declared = typeof schema === 'string' ? DATED.exec(schema.slice(0, 300))?.[1] : undefined
  const packages = field(server, 'packages')
  const first = Array.isArray(packages) ? (packages[0] as unknown) : undefined
  const words =
    field(server, 'version_detail') !== undefined || field(first, 'registry_name') !== undefined
      ? 'seed'
      : isSnake(first) || isSnake(field(server, 'remotes'))
        ? 'snake'
        : 'camel'
  return { ...(declared === undefined ? {} : { declared }), words }
}

const DATED = /\/schemas\/(\d{4}-\d{2}-\d{2})\/server\.schema\.json/

function isSnake(value: unknown): boolean {
  const one = Array.isArray(value) ? (value[0] as unknown) : value
  return SNAKE.some((word) => field(one, word) !== undefined)
}

const SNAKE = ['registry_type', 'transport_type', 'environment_variables', 'file_sha256', 'registry_base_url']
