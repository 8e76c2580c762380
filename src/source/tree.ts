/** A tree of files that was read, whatever it came from: a folder, an archive, a bundle. Paths are relative, with slashes. */
export interface SourceTree {
  readonly files: readonly TreeFile[]
  /** What is there and was not taken: too large, too many, a link that leads out. Told in the ledger. */
  readonly left: readonly { readonly path: string; readonly why: string }[]
}

export interface TreeFile {
  readonly path: string
  readonly bytes: number
  /** Decoded when first asked for; undefined where it is no text. */
  readonly text: () => string | undefined
  readonly raw: () => Uint8Array
}
