/** What the first process in the sandbox is told to do. */
export interface Order {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** How the server loses what the warden may still do. */
  readonly drop: { readonly how: 'user'; readonly id: number } | { readonly how: 'setpriv' | 'nothing' }
  readonly memoryBytes: number
  readonly processes: number
  readonly errorBytes: number
  readonly seconds: number
  readonly trace: boolean
  /** Values of the canaries that may not go out over the network, with the path of each. */
  readonly canaries: readonly { readonly path: string; readonly value: string }[]
}

/** What it tells us, each on a line of its standard error. */
export type Word =
  | { readonly kind: 'network'; readonly to: string }
  | { readonly kind: 'program'; readonly command: string }
  | { readonly kind: 'file'; readonly path: string; readonly mode: 'read' | 'write' }
  | { readonly kind: 'canary-sent'; readonly path: string; readonly where: string }
  | { readonly kind: 'limit'; readonly what: 'processes' | 'memory' }
  /** Something it could not do, by name. */
  | { readonly kind: 'unseen'; readonly what: 'names' | 'addresses' | 'trace' }
  /** What the server wrote on its standard error, in base64. */
  | { readonly kind: 'error'; readonly data: string }
  | { readonly kind: 'not-started' }

/** Words tried, at most: a server can try a million things. */
export const MOST_WORDS = 300
