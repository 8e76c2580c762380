import type { Span } from '../core/source.ts'

/**
 * One shape for programs of every language, small enough that whoever follows values need not know the language. A language
 * lowers its tree into this; what it does not know becomes `other`, whose parts all flow into it.
 */
export interface Module {
  /** Path in the tree, with slashes. */
  readonly path: string
  readonly language: 'typescript' | 'javascript' | 'python'
  readonly text: string
  readonly body: readonly Statement[]
  /** Places the parser could not read; more than a few and the file is `partly` analysed. */
  readonly faults: number
}

export type Statement =
  | {
      readonly kind: 'let'
      readonly target: Pattern
      readonly value: Expression | undefined
      readonly at: Span
    }
  | { readonly kind: 'do'; readonly value: Expression; readonly at: Span }
  | { readonly kind: 'return' | 'throw'; readonly value: Expression | undefined; readonly at: Span }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly then: readonly Statement[]
      readonly else: readonly Statement[]
      readonly at: Span
    }
  | {
      readonly kind: 'loop'
      /** `for (const x of xs)`, `for x in xs`. */
      readonly over: { readonly target: Pattern; readonly of: Expression } | undefined
      readonly test: Expression | undefined
      readonly body: readonly Statement[]
      readonly at: Span
    }
  | {
      readonly kind: 'switch'
      readonly on: Expression
      /** No tests: the default. */
      readonly cases: readonly {
        readonly tests: readonly Expression[]
        readonly body: readonly Statement[]
      }[]
      readonly at: Span
    }
  | {
      readonly kind: 'try'
      readonly body: readonly Statement[]
      readonly catch:
        | { readonly target: Pattern | undefined; readonly body: readonly Statement[] }
        | undefined
      readonly finally: readonly Statement[]
      readonly at: Span
    }
  /** `with open(p) as f`, a bare block. */
  | { readonly kind: 'block'; readonly body: readonly Statement[]; readonly at: Span }
  | {
      readonly kind: 'function'
      readonly function: Function
      readonly isExported: boolean
      readonly at: Span
    }
  | { readonly kind: 'class'; readonly class: Class; readonly isExported: boolean; readonly at: Span }
  | {
      readonly kind: 'import'
      readonly from: string
      readonly names: readonly ImportedName[]
      readonly at: Span
    }
  | {
      readonly kind: 'export'
      readonly names: readonly ExportedName[]
      readonly from: string | undefined
      readonly at: Span
    }
  | { readonly kind: 'leave'; readonly at: Span }

/** `imported`: `default`, `*` for the whole module, else a name. */
export interface ImportedName {
  readonly imported: string
  readonly local: string
}
/** `export { local as exported }`; `export default VALUE` has the value. */
export interface ExportedName {
  readonly exported: string
  readonly local: string | undefined
  readonly value: Expression | undefined
}

export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly at: Span }
  | { readonly kind: 'name'; readonly name: string; readonly at: Span }
  /** `a.b`, `a?.b`, `a['b']`. */
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string; readonly at: Span }
  | { readonly kind: 'index'; readonly of: Expression; readonly index: Expression; readonly at: Span }
  | {
      readonly kind: 'call'
      readonly callee: Expression
      readonly args: readonly Expression[]
      /** Python's `f(name=value)`. */
      readonly keywords: readonly { readonly name: string; readonly value: Expression }[]
      readonly isNew: boolean
      readonly at: Span
    }
  /** Template literal, f-string, `%` and `.format`: parts in order, text as literals. `tag`: `sql` in sql`…`. */
  | {
      readonly kind: 'text'
      readonly parts: readonly Expression[]
      readonly tag: Expression | undefined
      readonly at: Span
    }
  /** `+ - == === != < && || ?? in instanceof and or not-in …`, as the language writes them; Python's `and or not` become `&& || !`. */
  | {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
      readonly at: Span
    }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expression; readonly at: Span }
  | { readonly kind: 'object'; readonly members: readonly Member[]; readonly at: Span }
  | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly at: Span }
  | { readonly kind: 'spread'; readonly of: Expression; readonly at: Span }
  | { readonly kind: 'function'; readonly function: Function; readonly at: Span }
  | { readonly kind: 'class'; readonly class: Class; readonly at: Span }
  | {
      readonly kind: 'choice'
      readonly test: Expression
      readonly then: Expression
      readonly else: Expression
      readonly at: Span
    }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string; readonly at: Span }
  | {
      readonly kind: 'assign'
      readonly target: Pattern
      readonly value: Expression
      readonly operator: string
      readonly at: Span
    }
  | { readonly kind: 'await'; readonly of: Expression; readonly at: Span }
  /** Comprehensions: `target` runs over `of`. */
  | {
      readonly kind: 'each'
      readonly target: Pattern
      readonly of: Expression
      readonly tests: readonly Expression[]
      readonly value: Expression
      readonly at: Span
    }
  | { readonly kind: 'other'; readonly parts: readonly Expression[]; readonly at: Span }

/** `key` undefined: computed, or a spread. */
export interface Member {
  readonly key: string | undefined
  readonly value: Expression
}

export type Pattern =
  | { readonly kind: 'name'; readonly name: string; readonly at: Span }
  | {
      readonly kind: 'members'
      /** `...`: the rest, as in `{ a, ...others }`. */
      readonly members: readonly {
        readonly key: string
        readonly target: Pattern
        readonly default: Expression | undefined
      }[]
      readonly at: Span
    }
  | { readonly kind: 'items'; readonly items: readonly (Pattern | undefined)[]; readonly at: Span }
  /** `a.b = …`, `a[i] = …`. */
  | { readonly kind: 'place'; readonly place: Expression; readonly at: Span }

export interface Function {
  readonly name: string | undefined
  readonly params: readonly Parameter[]
  readonly body: readonly Statement[]
  readonly decorators: readonly Expression[]
  /** The documentation string or comment right before it: Python frameworks make it the tool's description. */
  readonly doc: string | undefined
  readonly at: Span
}

export interface Parameter {
  readonly target: Pattern
  readonly default: Expression | undefined
  /** The annotation as written: `Literal['a', 'b']`, `Annotated[str, Field(description='…')]`. */
  readonly type: string | undefined
  readonly isRest: boolean
  /** Python's `**names`: what is given by name and no other parameter takes, as an object. */
  readonly isNamedRest?: boolean | undefined
}

export interface Class {
  readonly name: string | undefined
  readonly base: Expression | undefined
  /** Python's further ones. */
  readonly otherBases?: readonly Expression[] | undefined
  readonly decorators: readonly Expression[]
  /** Python's documentation string. */
  readonly doc?: string | undefined
  readonly methods: readonly (Function & { readonly isStatic: boolean })[]
  readonly fields: readonly {
    readonly name: string
    readonly value: Expression | undefined
    /** The annotation as written. */
    readonly type?: string | undefined
  }[]
  readonly at: Span
}
