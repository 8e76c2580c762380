import type { StraightCursor } from './straight-cursor.ts'
import { ROLELESS, SINGLE, UNHEARD, UNOPENED, WRITTEN } from './node-types.ts'

/** A node of a concrete syntax tree, without punctuation. Unnamed nodes are words and operators: their type is their text. */
export interface SyntaxNode {
  readonly type: string
  /** The role in its parent: `left`, `body`, `name`. */
  readonly field: string | undefined
  readonly start: number
  readonly end: number
  readonly isNamed: boolean
  readonly children: readonly SyntaxNode[]
}

const FAULT_LENGTH = 60
/** Tables of data are long, code is not: what comes behind is passed by, and told as faults. */
const MOST_CHILDREN = 30_000
const MANY_FAULTS = 10

interface Language {
  readonly name: string | null
  readonly types: readonly string[]
  readonly fields: readonly (string | null)[]
  readonly nodeTypeIsNamed: (id: number) => boolean
}

interface Growing extends SyntaxNode {
  readonly children: SyntaxNode[]
}

/**
 * Every question to the parser's tree crosses into WebAssembly, so the tree is walked once and asked as little as possible.
 * The walk keeps its own stack: a tree of any depth may come.
 */
export function plantSyntax(
  cursor: StraightCursor,
  language: Language,
): { readonly root: SyntaxNode; readonly faults: number } {
  const kinds = kindsOf(language)
  const { fields } = language
  let faults = 0
  const take = (kind: Kind, parent: Kind | undefined): Growing => {
    const start = cursor.start()
    const end = cursor.end()
    // A long one may hide more than one thing.
    if (kind.type === 'ERROR') faults += 1 + Math.floor((end - start) / FAULT_LENGTH)
    return {
      type: kind.type,
      field: parent?.isRoleless === false ? (fields[cursor.field()] ?? undefined) : undefined,
      start,
      end,
      isNamed: kind.isNamed,
      children: kind.isSingle ? NONE : [],
    }
  }
  const kindHere = (): Kind => kinds[cursor.kind()] ?? FAULT
  let kind = kindHere()
  const root = take(kind, undefined)
  const open: { readonly kind: Kind; readonly node: Growing }[] = [{ kind, node: root }]
  let around = open[0]
  if (!cursor.toFirstChild()) around = undefined
  while (around) {
    kind = kindHere()
    const isFull = around.node.children.length >= MOST_CHILDREN
    if (isFull) faults += MANY_FAULTS
    else if (!kind.isUnheard) {
      const node = take(kind, around.kind)
      around.node.children.push(node)
      if (!kind.isSingle && cursor.toFirstChild()) {
        open.push((around = { kind, node }))
        continue
      }
    }
    let isLast = isFull
    while (around && (isLast || !cursor.toNextSibling())) {
      isLast = false
      open.pop()
      around = open.at(-1)
      if (!around || !cursor.toParent()) around = undefined
    }
  }
  cursor.close()
  return { root, faults }
}

interface Kind {
  readonly type: string
  readonly isNamed: boolean
  /** Has no children, or none that anyone wants. */
  readonly isSingle: boolean
  readonly isUnheard: boolean
  readonly isRoleless: boolean
}

const NONE: SyntaxNode[] = []
const FAULT: Kind = { type: 'ERROR', isNamed: true, isSingle: false, isUnheard: false, isRoleless: false }

const known = new WeakMap<Language, readonly Kind[]>()

function kindsOf(language: Language): readonly Kind[] {
  const before = known.get(language)
  if (before) return before
  const isPython = language.name === 'python'
  const kinds = language.types.map((type, id): Kind => {
    const isNamed = language.nodeTypeIsNamed(id)
    return {
      type,
      isNamed,
      isSingle: !isNamed || SINGLE.has(type) || UNOPENED.has(type) || (!isPython && WRITTEN.has(type)),
      isUnheard: UNHEARD.has(type),
      isRoleless: ROLELESS.has(type),
    }
  })
  known.set(language, kinds)
  return kinds
}
