import { namesSecretPlace } from './sensitive-path.ts'
import { pipelinesOf, type Command, type Pipeline } from '../core/shell/pipelines.ts'
import {
  downloads,
  interprets,
  nestedLine,
  runsItsInput,
  startedBy,
  type Started,
} from '../core/shell/program.ts'

/** What a shell line does that nobody wants done unasked. */
export const DANGERS = [
  'runs-download',
  'runs-decoded',
  'opens-shell',
  'erases',
  'sends-secret',
  'sends',
  'persists',
  'elevates',
] as const
export type Danger = (typeof DANGERS)[number]

const DEEPEST = 4

export function dangersOf(line: string): ReadonlySet<Danger> {
  const found = new Set<Danger>()
  look(line, found, 0)
  return found
}

/** Addresses that a line downloads code from and runs. */
export function addressesIn(line: string): readonly string[] {
  return line.slice(0, 20_000).match(/https?:\/\/[^\s"'`<>|)\\]{1,500}/gi) ?? []
}

interface Seen {
  downloads: boolean
  decodes: boolean
  secret: boolean
}

function look(line: string, found: Set<Danger>, depth: number): Seen {
  const seen: Seen = { downloads: false, decodes: false, secret: false }
  if (depth > DEEPEST) return seen
  if (/\/dev\/(?:tcp|udp)\//.test(line)) found.add('opens-shell')
  const saved = new Set<string>()
  for (const pipeline of pipelinesOf(line)) lookAlong(pipeline, found, seen, saved, depth)
  return seen
}

function lookAlong(
  pipeline: Pipeline,
  found: Set<Danger>,
  seen: Seen,
  saved: Set<string>,
  depth: number,
): void {
  let [hasDownload, hasDecoded, hasSecret] = [false, false, false]
  for (const command of pipeline) {
    const started = startedBy(command)
    const inside = command.inside.map((line) => look(line, found, depth + 1))
    const nested = nestedLine(started)
    if (nested !== undefined) look(nested, found, depth + 1)
    if (started.isElevated) found.add('elevates')
    const reads = interprets(started)
    if ((hasDownload && runsItsInput(started)) || (reads && inside.some((one) => one.downloads)))
      found.add('runs-download')
    if (
      (hasDecoded && runsItsInput(started)) ||
      (reads && inside.some((one) => one.decodes)) ||
      isEncoded(started)
    ) {
      found.add('runs-decoded')
    }
    if (command.words[0] === '$()' && inside.some((one) => one.downloads)) found.add('runs-download')
    lookIntoCode(started, found, depth)
    if (runsSaved(started, command, saved)) found.add('runs-download')
    hasSecret ||=
      command.words.some(namesSecretPlace) ||
      inside.some((one) => one.secret) ||
      dumpsEnvironment(started, pipeline)
    if (sends(started)) found.add(hasSecret ? 'sends-secret' : 'sends')
    if (opensShell(started)) found.add('opens-shell')
    if (erases(started)) found.add('erases')
    if (persists(started, command)) found.add('persists')
    if (downloads(started)) {
      hasDownload = true
      for (const name of savedBy(started, command)) saved.add(name)
    }
    hasDecoded ||= decodes(started)
  }
  seen.downloads ||= hasDownload
  seen.decodes ||= hasDecoded
  seen.secret ||= hasSecret
}

/** `nc -e /bin/sh HOST PORT`, `socat … exec:sh`. */
function opensShell({ program, rest }: Started): boolean {
  if (program === 'socat') return rest.some((word) => /^(?:exec|system):/i.test(word))
  return (
    /^(?:nc|ncat|netcat)$/.test(program) &&
    rest.some((word) => /^(?:-[a-z]{0,6}e|--exec|--sh-exec)$/.test(word))
  )
}

/** Code of another language on the command line: the shell lines it holds, and what it decodes. */
function lookIntoCode({ program, rest }: Started, found: Set<Danger>, depth: number): void {
  if (!/^(?:python[\d.]{0,5}|node|deno|bun|perl|ruby|php|osascript)$/.test(program)) return
  const at = rest.findIndex((word) => /^(?:-[a-zA-Z]*[cer]|--eval|--print|eval)$/.test(word))
  const code = at < 0 ? undefined : rest[at + 1]
  if (code === undefined) return
  if (DECODED.test(code)) found.add('runs-decoded')
  for (const text of code.match(QUOTED)?.slice(0, 20) ?? []) look(text.slice(1, -1), found, depth + 1)
}

const QUOTED = /"[^"]{5,500}"|'[^']{5,500}'/g
const DECODED =
  /\b(?:exec|eval)\s?\(\s?(?:\w{1,20}\.){0,3}(?:b64decode|decompress|loads|fromhex|unhexlify|atob)\s?\(/

function decodes({ program, rest }: Started): boolean {
  if (program === 'base64' || program === 'base32')
    return rest.some((word) => /^(?:-d|-D|--decode)$/.test(word))
  return (program === 'xxd' && rest.includes('-r')) || (program === 'openssl' && rest.includes('-d'))
}

function isEncoded({ program, rest }: Started): boolean {
  return (
    /^(?:powershell|pwsh)$/.test(program) && rest.some((word) => /^-e(?:c|nc|ncodedcommand)?$/i.test(word))
  )
}

function savedBy({ program, rest }: Started, { into }: Command): readonly string[] {
  const names = [...into]
  for (const [index, word] of rest.entries()) {
    const takes = program === 'wget' ? /^(?:-O|--output-document)$/ : /^(?:-o|--output|-OutFile)$/i
    const next = rest[index + 1]
    if (takes.test(word) && next !== undefined) names.push(next)
    if (/^(?:-[a-zA-Z]*O|--remote-name)$/.test(word) && program === 'curl') {
      names.push(
        ...rest.filter((one) => /^https?:/.test(one)).map((one) => one.slice(one.lastIndexOf('/') + 1)),
      )
    }
  }
  return names.filter((name) => name !== '' && name !== '-' && !name.startsWith('/dev/')).map(plain)
}

function runsSaved(started: Started, { words }: Command, saved: ReadonlySet<string>): boolean {
  if (saved.size === 0) return false
  if (saved.has(plain(words[0] ?? ''))) return true
  const first = started.rest.find((word) => !word.startsWith('-'))
  return interprets(started) && first !== undefined && saved.has(plain(first))
}

function plain(path: string): string {
  return path.replace(/^\.\//, '')
}

function sends({ program, rest }: Started): boolean {
  if (program === 'curl') {
    return rest.some(
      (word, index) =>
        /^(?:-d|-F|-T|--data(?:-\w{1,20})?|--form|--upload-file|--json)(?:=|$)/.test(word) ||
        (/^(?:-X|--request)$/.test(word) && /^(?:POST|PUT|PATCH)$/i.test(rest[index + 1] ?? '')),
    )
  }
  if (program === 'wget') return rest.some((word) => /^--(?:post|body)-(?:data|file)/.test(word))
  if (/^(?:nc|ncat|netcat)$/.test(program)) return !rest.includes('-l')
  return (program === 'scp' || program === 'rsync') && rest.some((word) => /^[\w.@-]{1,100}:/.test(word))
}

/** `env | …`, `printenv`: all there is. */
function dumpsEnvironment({ program, rest }: Started, pipeline: Pipeline): boolean {
  const [first] = pipeline
  const isFirst = first?.words.length === 1 && /^(?:env|set)$/.test(first.words[0] ?? '')
  return (pipeline.length > 1 && isFirst) || (program === 'printenv' && rest.length === 0)
}

function erases({ program, rest }: Started): boolean {
  if (program === 'dd') return rest.some((word) => /^of=\/dev\/(?!null)/.test(word))
  if (/^mkfs(?:\.|$)/.test(program)) return true
  if (program !== 'rm') return false
  const isForced = rest.some((word) => /^-[a-zA-Z]*r/i.test(word) || word === '--recursive')
  return (
    isForced &&
    rest.some((word) =>
      /^(?:\/|\/\*|~|~\/|~\/\*|\$HOME|\$HOME\/|\$HOME\/\*|\$\{HOME\}|\*|\/(?:home|usr|etc|var|Users))$/.test(
        word,
      ),
    )
  )
}

const LASTING =
  /(?:^|\/)(?:\.(?:bashrc|bash_profile|zshrc|zprofile|profile|zshenv)|authorized_keys|rc\.local)$|\/LaunchAgents\/|\/LaunchDaemons\/|^\/etc\/(?:cron|systemd|profile)|\/autostart\//

function persists({ program, rest }: Started, { into }: Command): boolean {
  const targets = program === 'tee' ? [...into, ...rest] : into
  if (targets.some((path) => LASTING.test(path))) return true
  if (program === 'crontab') return !rest.some((word) => /^-(?:l|r)$/.test(word))
  if (program === 'schtasks') return rest.some((word) => /^\/create$/i.test(word))
  return (program === 'cp' || program === 'mv' || program === 'ln') && LASTING.test(rest.at(-1) ?? '')
}
