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

/** What is asked of the parser's own tree, by its names. */
interface TreeCursor {
  readonly nodeTypeId: number
  readonly currentFieldId: number
  readonly startIndex: number
  readonly endIndex: number
  readonly gotoFirstChild: () => boolean
  readonly gotoNextSibling: () => boolean
  readonly gotoParent: () => boolean
  readonly delete: () => void
}

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
  cursor: TreeCursor,
  language: Language,
): { readonly root: SyntaxNode; readonly faults: number } {
  const kinds = kindsOf(language)
  let faults = 0
  const take = (kind: Kind, parent: string): Growing => {
    const start = cursor.startIndex
    const end = cursor.endIndex
    // A long one may hide more than one thing.
    if (kind.type === 'ERROR') faults += 1 + Math.floor((end - start) / FAULT_LENGTH)
    return {
      type: kind.type,
      field: ROLELESS.has(parent) ? undefined : (language.fields[cursor.currentFieldId] ?? undefined),
      start,
      end,
      isNamed: kind.isNamed,
      children: kind.isSingle ? NONE : [],
    }
  }
  const kindHere = (): Kind => kinds[cursor.nodeTypeId] ?? FAULT
  const root = take(kindHere(), '')
  const open: Growing[] = [root]
  let canOpen = cursor.gotoFirstChild()
  while (canOpen) {
    const kind = kindHere()
    if (!kind.isUnheard) {
      const parent = open.at(-1)
      const node = take(kind, parent?.type ?? '')
      parent?.children.push(node)
      if (!kind.isSingle && cursor.gotoFirstChild()) {
        open.push(node)
        continue
      }
    }
    while (!cursor.gotoNextSibling()) {
      open.pop()
      if (open.length === 0 || !cursor.gotoParent()) {
        canOpen = false
        break
      }
    }
    if (open.length === 0) canOpen = false
  }
  cursor.delete()
  return { root, faults }
}

interface Kind {
  readonly type: string
  readonly isNamed: boolean
  /** Has no children, or none that anyone wants. */
  readonly isSingle: boolean
  readonly isUnheard: boolean
}

const NONE: SyntaxNode[] = []
const FAULT: Kind = { type: 'ERROR', isNamed: true, isSingle: false, isUnheard: false }

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
    }
  })
  known.set(language, kinds)
  return kinds
}
