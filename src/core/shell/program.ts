import { programOf } from '../launch/word.ts'
import type { Command } from './pipelines.ts'

export interface Started {
  readonly program: string
  readonly rest: readonly string[]
  readonly isElevated: boolean
}

const WRAPPERS = new Set([
  'sudo',
  'doas',
  'env',
  'nohup',
  'time',
  'nice',
  'command',
  'exec',
  'timeout',
  'setsid',
  'xargs',
])

/** What a command starts in the end, its assignments and wrappers taken away. */
export function startedBy({ words }: Command): Started {
  let isElevated = false
  let index = 0
  for (; index < words.length; index++) {
    const word = words[index] ?? ''
    const name = programOf(word)
    if (name === 'sudo' || name === 'doas') isElevated = true
    const isOption = index > 0 && (word.startsWith('-') || /^\d+[smh]?$/.test(word))
    const isKeyword = /^(?:if|then|else|do|while|until|!)$/.test(word)
    if (!WRAPPERS.has(name) && !isOption && !isKeyword && !/^[A-Za-z_]\w{0,100}=/.test(word)) break
  }
  return { program: programOf(words[index] ?? ''), rest: words.slice(index + 1), isElevated }
}

const DOWNLOADERS = new Set(
  'curl wget fetch aria2c iwr irm invoke-webrequest invoke-restmethod bitsadmin lwp-download'.split(' '),
)
const INTERPRETERS = new Set(
  'sh bash zsh dash ksh ash fish python python2 python3 node deno bun perl ruby php iex invoke-expression osascript powershell pwsh source . eval'.split(
    ' ',
  ),
)

export function downloads({ program, rest }: Started): boolean {
  return (
    DOWNLOADERS.has(program) || (program === 'certutil' && rest.some((word) => /^[-/]urlcache$/i.test(word)))
  )
}

export function interprets({ program }: Started): boolean {
  return INTERPRETERS.has(program)
}

/** Runs what it reads: `sh`, `bash -s -- --yes`, `python3 -`; not `python3 -m json.tool`. */
export function runsItsInput(started: Started): boolean {
  if (!interprets(started)) return false
  const { rest } = started
  if (rest.includes('-s') || rest.includes('-') || rest.includes('/dev/stdin')) return true
  if (rest.some((word) => /^-[a-zA-Z]*[cem]$/.test(word) || /^--?(?:eval|command|print)$/i.test(word)))
    return false
  return rest.every((word) => word.startsWith('-'))
}

/** A line within a command: `bash -c '…'`, `eval '…'`. */
export function nestedLine({ program, rest }: Started): string | undefined {
  if (program === 'eval') return rest.join(' ')
  if (!/^(?:ba|z|da|k|a|fi)?sh$/.test(program)) return undefined
  const at = rest.findIndex((word) => /^-[a-zA-Z]*c$/.test(word))
  return at < 0 ? undefined : rest[at + 1]
}
