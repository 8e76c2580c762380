import type { Severity } from '../core/severity.ts'
import { worstOf } from './command-danger.ts'

const SENDS =
  /\b(?:requests\.(?:post|put|request)|httpx\.(?:post|put)|urlopen\(|http\.client|aiohttp|XMLHttpRequest|axios|https?\.request\(|fetch\(|Invoke-WebRequest|Invoke-RestMethod|socket\.socket|smtplib|net\.connect)/
const KEYS =
  /\.ssh[/\\](?:id_|\w)|\bid_(?:rsa|ed25519)\b|\.aws[/\\]credentials|\.netrc\b|\.git-credentials|find-generic-password|\.config[/\\]gcloud|Login Data|cookies\.sqlite|wallet\.dat|\/etc\/shadow|\.kube[/\\]config/
const ALL_VARIABLES =
  /(?:dict\(os\.environ\)|os\.environ\.(?:items|copy)\(\)|json\.dumps\(os\.environ|JSON\.stringify\(process\.env\)|Object\.(?:entries|keys)\(process\.env\))/
const DECODED =
  /\b(?:exec|eval)\s?\(\s?(?:\w{1,20}\.){0,3}(?:b64decode|decompress|loads|fromhex|unhexlify|a85decode|atob|decode)\s?\(|\b(?:exec|eval)\s?\(\s?(?:compile\(|Buffer\.from\()|new Function\s?\(\s?(?:atob|Buffer)/
const TURNED = /\bos\.dup2\(|pty\.spawn\(\s?["']\/bin\/|\.pipe\(\w{1,20}\.stdin\)/
const LONGEST = 200_000

/** What is wrong with a script, in words that go on from its name; undefined: nothing of note. */
export function scriptProblem(path: string, text: string): readonly [string, Severity] | undefined {
  const code = withoutComments(path, text.slice(0, LONGEST))
  if (/\.(?:sh|bash|zsh|ps1|bat|cmd)$/i.test(path)) {
    const worst = worstOf(code)
    if (worst) return worst
  }
  const sends = SENDS.test(code)
  if (TURNED.test(code) && (sends || /socket|net\./.test(code)))
    return ['opens a shell to another machine', 'critical']
  if (DECODED.test(code)) return ['runs something that it decodes first', 'high']
  if (sends && KEYS.test(code)) return ['reads credentials and talks to other machines', 'high']
  return sends && ALL_VARIABLES.test(code)
    ? ['reads every variable of the environment and talks to other machines', 'high']
    : undefined
}

function withoutComments(path: string, text: string): string {
  const mark = /\.(?:js|mjs|cjs|ts)$/i.test(path) ? '//' : '#'
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith(mark))
    .join('\n')
}
