import type { Expression } from '../program.ts'
import { writtenOut } from '../outputs/written-out.ts'
import { type Shape, type Sites, textOf } from './sites.ts'

/** What a server does to the machine beside its work: runs what it fetched, reads keys, stays, sends the environment away. */
export function harmfulActs(all: readonly Sites[]): readonly Shape[] {
  return all.flatMap((sites) => [
    ...fetchedCode(sites),
    ...piecedNames(sites),
    ...places(sites),
    ...sentEnvironment(sites),
  ])
}

const RUNS: ReadonlySet<string> = new Set(['eval', 'Function', 'exec', 'runInThisContext', 'runInNewContext'])
const FETCHES = /\bfetch\(|\baxios\b|\burlopen\(|\b(?:requests|httpx)\.get\(/

function fetchedCode({ module, calls }: Sites): readonly Shape[] {
  return calls.flatMap(({ call, name, of }): readonly Shape[] => {
    const [first] = call.args
    if (
      !RUNS.has(name) ||
      (of !== '' && of !== 'vm' && of !== 'globalThis') ||
      !first ||
      first.kind === 'function'
    )
      return []
    return FETCHES.test(textOf(module, first, 2000))
      ? [{ kind: 'runs-download', at: call.at, what: 'fetched and run' }]
      : []
  })
}

/** `getattr(__import__('o' + 's'), 'sys' + 'tem')`, `exec(['cu', 'rl …'].join(''))`: nobody writes so who has nothing to hide. */
function piecedNames({ calls }: Sites): readonly Shape[] {
  return calls.flatMap(({ call, name, of }): readonly Shape[] => {
    const shape = { kind: 'obfuscated-code', at: call.at, what: 'put together out of pieces' } as const
    const [first, second] = call.args
    if (name === '__import__' && first?.kind === 'binary') return [shape]
    if (name === 'getattr' && second?.kind === 'binary' && writtenOut(second) !== undefined) return [shape]
    return STARTS.has(name) && of !== 'path' && isPiecedWord(first) ? [shape] : []
  })
}

const STARTS: ReadonlySet<string> = new Set(['exec', 'execSync', 'system', 'popen', 'eval'])

/** Pieces that are joined by nothing and break words. */
function isPiecedWord(value: Expression | undefined): boolean {
  if (value?.kind !== 'call' || value.callee.kind !== 'member' || value.callee.name !== 'join') return false
  const [list, glue] =
    value.callee.of.kind === 'list' ? [value.callee.of, value.args[0]] : [value.args[0], value.callee.of]
  if (list?.kind !== 'list' || glue?.kind !== 'literal' || glue.value !== '') return false
  return list.items.length > 1 && list.items.every(({ kind }) => kind === 'literal')
}

const READS =
  /^(?:readFile|readFileSync|createReadStream|read_text|read_bytes|open|copyFile|copyFileSync|readTextFile)$/
const WRITES =
  /^(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|write_text|open|write|symlink\w{0,4})$/
const KEYS =
  /\.ssh\/(?:id_|authorized_keys)|\.aws\/credentials|\.gnupg\/|\.netrc\b|\.docker\/config\.json|\.kube\/config|\.config\/gcloud|\/etc\/shadow|Login Data|\bwallet\.dat|\.git-credentials/
const STAYS =
  /\.(?:bashrc|bash_profile|zshrc|zprofile|profile)\b|LaunchAgents|\.config\/autostart|systemd\/user|\/etc\/cron|Start Menu\/Programs\/Startup|\.ssh\/authorized_keys/
const HOSTS =
  /\.cursor\/mcp\.json|claude_desktop_config\.json|\.claude\.json|\.codeium\/windsurf|\.vscode\/mcp\.json|\.gemini\/settings\.json/

function places({ module, calls }: Sites): readonly Shape[] {
  const found: Shape[] = []
  for (const { call, name } of calls) {
    if (!READS.test(name) && !WRITES.test(name)) continue
    const path = pathText(textOf(module, call, 600))
    const isWritten =
      WRITES.test(name) && (name !== 'open' || /['"][wax]\+?b?['"]/.test(textOf(module, call)))
    if (isWritten && STAYS.test(path))
      found.push({ kind: 'stays-behind', at: call.at, what: 'a file that is run later' })
    else if (isWritten && HOSTS.test(path))
      found.push({ kind: 'stays-behind', at: call.at, what: 'the settings of a host' })
    else if (READS.test(name) && KEYS.test(path))
      found.push({ kind: 'reads-keys', at: call.at, what: 'keys of the user' })
  }
  return found
}

/** `join(homedir(), '.ssh', 'id_rsa')` and `Path.home() / '.ssh' / 'id_rsa'` as one path. */
const pathText = (written: string): string => written.replaceAll(/['"`]\s{0,3}[,/]\s{0,3}['"`]/g, '/')

const SENDS = /^(?:fetch|post|put|request|urlopen|send|write|end|sendBeacon|Request)$/
const ENVIRONMENT =
  /JSON\.stringify\(\s{0,3}process\.env\s{0,3}[,)]|[{,]\s{0,3}\.\.\.process\.env\s{0,3}[,}]|\bdict\(os\.environ\)|\bos\.environ\.(?:copy|items)\(\)/

function sentEnvironment({ module, calls }: Sites): readonly Shape[] {
  return calls.flatMap(({ call, name }): readonly Shape[] =>
    SENDS.test(name) && ENVIRONMENT.test(textOf(module, call, 1000))
      ? [{ kind: 'sends-environment', at: call.at, what: 'the whole environment' }]
      : [],
  )
}
