import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Canary } from './needles.ts'
import { isSecret, withoutSecrets } from './stand-ins.ts'

/** Files with made-up secrets, as a thief expects them in a home folder; each notes that it was read. */
export interface Canaries {
  /** `path` below the home folder, `file` on this machine. */
  readonly files: readonly { readonly path: string; readonly file: string }[]
  readonly secrets: readonly Canary[]
  /** Variables: those that thieves look for, and stand-ins for the true secrets of the entry. */
  readonly env: Readonly<Record<string, string>>
  /** The words of its command line, likewise. */
  readonly args: readonly string[]
  /** False where this file system does not write down when a file was read. */
  readonly noticesReads: boolean
  /** Paths read since they were last asked for. */
  readonly read: () => readonly string[]
}

export function layCanaries(
  folder: string,
  owner: number | undefined,
  given: { readonly env: Readonly<Record<string, string>>; readonly args: readonly string[] },
): Canaries {
  const secrets: Canary[] = []
  const value = (path: string, length = 40): string => {
    const made = randomBytes(length).toString('base64url').replaceAll(/[-_]/g, 'x').slice(0, length)
    secrets.push({ path, value: made })
    return made
  }
  const files = Object.entries(CONTENTS).map(([path, content]) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content(value(path)))
    if (owner !== undefined) chownSync(file, owner, owner)
    chmodSync(file, 0o600)
    return { path, file, before: aged(file) }
  })
  const names = new Set([
    ...THEIR_NAMES,
    ...Object.keys(given.env).filter((name) => isSecret(name, given.env[name])),
  ])
  const env = Object.fromEntries([...names].map((name) => [name, value(`$${name}`)]))
  return {
    files,
    secrets,
    env,
    args: withoutSecrets(given.args, (place) => value(place)),
    noticesReads: noticesReads(folder),
    read: () =>
      files.flatMap((canary) => {
        const now = stamp(canary.file)
        if (now === canary.before) return []
        canary.before = aged(canary.file)
        return [canary.path]
      }),
  }
}

const THEIR_NAMES = ['GITHUB_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'OPENAI_API_KEY']

/** In two pieces, so that nobody's search for keys finds one here. */
const PRIVATE = ['PRI', 'VATE'].join('')

const CONTENTS: Readonly<Record<string, (value: string) => string>> = {
  '.ssh/id_ed25519': (value) =>
    `-----BEGIN OPENSSH ${PRIVATE} KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU\n${value}\n-----END OPENSSH ${PRIVATE} KEY-----\n`,
  '.aws/credentials': (value) =>
    `[default]\naws_access_key_id = EXAMPLEEXAMPLE00\naws_secret_access_key = ${value}\n`,
  '.npmrc': (value) => `//registry.example/:_authToken=${value}\n`,
  '.env': (value) => `DATABASE_PASSWORD=${value}\n`,
  '.config/gh/hosts.yml': (value) => `github.example:\n  user: user\n  oauth_token: ${value}\n`,
  '.config/google-chrome/Default/Cookies': (value) =>
    `SQLite format 3\0\u0010\0\u0001\u0001\0@  session.example\tid\t${value}\n`,
}

/** Most file systems write a reading down only if the last one is older than a day, or than the last change. */
function aged(file: string): string {
  utimesSync(file, new Date(Date.now() - 3 * 24 * 3600 * 1000), new Date(Date.now() - 2 * 24 * 3600 * 1000))
  return stamp(file)
}

function stamp(file: string): string {
  const { atimeNs, mtimeNs, ctimeNs, size } = statSync(file, { bigint: true })
  return [atimeNs, mtimeNs, ctimeNs, size].join(' ')
}

function noticesReads(folder: string): boolean {
  const file = join(folder, 'self-test')
  writeFileSync(file, 'read me')
  const before = aged(file)
  readFileSync(file)
  return stamp(file) !== before
}
