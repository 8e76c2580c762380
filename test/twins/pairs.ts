import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Two servers that differ in one thing: with it one of them can be abused, without it the other cannot. */
export interface TwinPair {
  readonly name: string
  /** Which of the stories of the list. */
  readonly class: TwinClass
  /** What a scanner should say of the vulnerable one, and not say of the safe one. */
  readonly problem: TwinProblem
  readonly language: TwinLanguage
  /** File that is run, the same in both. */
  readonly entry: string
  /** How its tools are registered, in words. */
  readonly idiom: string
  /** Absolute paths. */
  readonly folders: Readonly<Record<TwinSide, string>>
  readonly trial: TwinTrial
}

export type TwinLanguage = 'typescript' | 'javascript' | 'python'

export type TwinSide = 'vulnerable' | 'safe'

export type TwinClass = TwinProblem | 'untainted-sink' | 'unreachable-sink'

export type TwinProblem =
  | 'command-injection'
  | 'path-traversal'
  | 'ssrf'
  | 'sql-injection'
  | 'authorization'
  | 'secret-to-result'
  | 'tool-poisoning'
  | 'code-injection'
  | 'deserialisation'
  | 'template-injection'
  | 'open-redirect'
  | 'prototype-pollution'

/** How it is run. In texts `$ROOT` is a folder of its own, `$CANARY` a value only it holds, `$NAME` and `$PORT` its own too. */
export interface Trial {
  readonly env?: Readonly<Record<string, string>>
  /** Written before it starts, below `$ROOT`. */
  readonly files?: Readonly<Record<string, string>>
  /** False: a plain HTTP server that lists no tools over stdio. */
  readonly mcp?: boolean
  /** Answered by both without an error; the last answer contains `expect`. */
  readonly ordinary: readonly TwinStep[]
  readonly expect: string
  readonly exploit?: readonly TwinStep[]
  readonly proof?: TwinProof
}

export type TwinTrial = Required<Pick<Trial, 'exploit' | 'proof'>> & Trial

export type TwinStep =
  | { readonly tool: string; readonly arguments?: Readonly<Record<string, unknown>> }
  | { readonly prompt: string; readonly arguments?: Readonly<Record<string, string>> }
  | { readonly resource: string }
  | {
      readonly request: {
        readonly method?: string
        readonly path: string
        readonly headers?: Readonly<Record<string, string>>
        readonly body?: unknown
      }
    }
  /** Done by a model that obeys: a sentence of a definition that matches names a file, or a value, for a parameter of the call. */
  | { readonly tool: string; readonly arguments?: Readonly<Record<string, unknown>>; readonly obey: string }

/** What is true after the exploit only if it worked. */
export type TwinProof =
  | { readonly kind: 'file'; readonly path: string; readonly contains?: string }
  | { readonly kind: 'result'; readonly contains: string }
  /** The stand-in of the internal network was asked for something with `$NAME` in its path. */
  | { readonly kind: 'internal' }
  /** The stand-in of the internet was sent something that holds `$CANARY`. */
  | { readonly kind: 'sent' }

/** An ordinary, busy server in which nothing is wrong. */
export interface Decoy {
  readonly name: string
  readonly language: TwinLanguage
  readonly entry: string
  readonly idiom: string
  /** Absolute path. */
  readonly folder: string
  readonly trial: Trial
}

const HERE = fileURLToPath(new URL('./', import.meta.url))

/** Every folder here that has a `pair.json`, by name. */
export const PAIRS: readonly TwinPair[] = foldersIn(HERE)
  .filter((name) => existsSync(`${HERE}${name}/pair.json`))
  .map((name) => {
    const told = JSON.parse(readFileSync(`${HERE}${name}/pair.json`, 'utf8')) as Omit<
      TwinPair,
      'name' | 'folders'
    >
    return {
      ...told,
      name,
      folders: { vulnerable: `${HERE}${name}/vulnerable`, safe: `${HERE}${name}/safe` },
    }
  })

export const DECOYS: readonly Decoy[] = foldersIn(`${HERE}decoys`).map((name) => {
  const folder = `${HERE}decoys/${name}`
  const told = JSON.parse(readFileSync(`${folder}/decoy.json`, 'utf8')) as Omit<Decoy, 'name' | 'folder'>
  return { ...told, name, folder }
})

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}
