import type { NormJson } from './cedar.ts'

/** What the conditions of a norm look at. */
export interface Reads {
  /** Paths below `context`; the empty one for all of it. */
  readonly paths: readonly (readonly string[])[]
  /** Whether they ask for principal, action or resource beyond the scope. */
  readonly hasParties: boolean
  /** Strings that stand in them. */
  readonly words: ReadonlySet<string>
}

export function readsOf({ conditions }: Pick<NormJson, 'conditions'>): Reads {
  const paths: (readonly string[])[] = []
  const words = new Set<string>()
  let hasParties = false

  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const path = pathOf(node)
    if (path) {
      paths.push(path)
      return
    }
    const [[kind, inner] = []] = Object.entries(node)
    if (kind === 'Var') hasParties = true
    else if (kind === 'Value') collect(inner, words)
    else if (kind === 'Record') for (const value of Object.values(inner as object)) walk(value)
    else if (kind === '.' || kind === 'has') walk((inner as { left: unknown }).left)
    else if (kind === 'like') walk((inner as { left: unknown }).left)
    else if (kind === 'is') walkIs(inner as { left: unknown; in?: unknown })
    else if (Array.isArray(inner)) walk(inner)
    else if (typeof inner === 'object' && inner !== null) walk(Object.values(inner))
  }
  const walkIs = ({ left, in: within }: { left: unknown; in?: unknown }): void => walk([left, within])

  for (const { body } of conditions) walk(body)
  return { paths, hasParties, words }
}

/** `['flow', 'integrity']` for `context.flow.integrity`, and for `context.flow has integrity`. */
function pathOf(node: object): readonly string[] | undefined {
  if ('Var' in node) return node.Var === 'context' ? [] : undefined
  const [[kind, inner] = []] = Object.entries(node)
  if (kind !== '.' && kind !== 'has') return undefined
  const { left, attr } = inner as { left: unknown; attr: string | readonly string[] }
  if (typeof left !== 'object' || left === null) return undefined
  const before = pathOf(left)
  return before && [...before, ...(typeof attr === 'string' ? [attr] : attr)]
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') words.add(value)
  else if (Array.isArray(value)) for (const each of value) collect(each, words)
}
