import type { SinkKind, SourceShape, Span } from '../../core/source.ts'
import { field } from '../../core/value.ts'
import type { Entry } from '../entry.ts'
import type { Call } from '../flow/calls.ts'
import type { Program } from '../scope.ts'

/** Tools that delete, say nothing of it to hosts, and ask neither the user nor a setting before. */
export class Gates {
  readonly #texts: ReadonlyMap<string, string>
  #isGated = false
  readonly found: SourceShape[] = []

  constructor({ modules }: Program) {
    this.#texts = new Map(modules.map(({ path, text }) => [path, text]))
  }

  enter({ tool }: Entry): void {
    const properties = field(tool?.inputSchema, 'properties')
    this.#isGated = GATE.test(Object.keys(Object(properties)).join(' '))
  }

  leave({ tool, reach }: Entry, does: ReadonlySet<SinkKind>): void {
    if (this.#isGated || tool?.kind !== 'tool' || !does.has('file-delete')) return
    if (
      field(tool.annotations, 'destructiveHint') === true ||
      field(tool.annotations, 'readOnlyHint') === true
    )
      return
    this.found.push({ kind: 'write-without-gate', at: tool.at, what: 'deletes', tool: tool.name, reach })
  }

  decided(at: Span): void {
    if (this.#isGated) return
    const text = (this.#texts.get(at.file) ?? '').slice(at.start, Math.min(at.end, at.start + 300))
    this.#isGated = GATE.test(text) || SETTING.test(text)
  }

  called({ name }: Call): void {
    if (ASKS.has(name)) this.#isGated = true
  }
}

const GATE = /read_?-?only|allow|enable|confirm|force|dry_?-?run|permi[ts]|approv|writ(?:e|able)/i
const SETTING = /process\.env|os\.environ|getenv|\b(?:config|settings|options)\b/
const ASKS = new Set(['elicitInput', 'elicit', 'confirm', 'prompt'])
