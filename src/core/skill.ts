/** A skill, or a file of instructions that agents read (AGENTS.md, CLAUDE.md, .cursorrules). Pointers: `/text`, `/files/0`. */
export interface Skill {
  readonly name: string
  readonly kind: 'skill' | 'instructions'
  readonly description: string | undefined
  /** `allowed-tools` and its like. */
  readonly tools: readonly string[]
  /** The body, as written. */
  readonly text: string
  /** What lies beside it. `text` where it could be read as such and is small enough. */
  readonly files: readonly SkillFile[]
  /** Names and descriptions of the other skills the same host loads. */
  readonly others: readonly { readonly name: string; readonly description: string | undefined }[]
}

export interface SkillFile {
  readonly path: string
  readonly bytes: number
  readonly kind: 'script' | 'text' | 'archive' | 'binary' | 'document'
  readonly text: string | undefined
}
