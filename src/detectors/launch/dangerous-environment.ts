import { defineDetector } from '../../core/detector.ts'
import type { Severity } from '../../core/severity.ts'
import { launchSubject } from '../example-launches.ts'
import { environmentOf, type NamedValue } from '../launch-words.ts'
import type { Launch } from '../../core/launch.ts'
import { runsOf } from '../../core/launch/read-command.ts'

export default defineDetector({
  id: 'launch/dangerous-environment',
  subject: 'launch',
  title: 'A variable makes the program load other code',
  severity: 'high',
  confidence: 'medium',
  audience: 'everyone',
  stage: 'nursery',
  since: '0.1.0',
  version: 1,
  needs: [],
  risks: ['U15', 'U24'],
  why: 'Such variables run code in the program before its own first line, whatever the program is.',
  fix: 'Leave the variable out; put what the server needs into the server.',
  examples: [
    {
      title: 'a preloaded library',
      matches: 1,
      subject: launchSubject(['node', '/opt/server/index.js'], { env: { LD_PRELOAD: '/opt/x/hook.so' } }),
    },
    {
      title: 'a module that Node loads first',
      matches: 1,
      subject: launchSubject(['npx', 'server'], { env: { NODE_OPTIONS: '--require /opt/x/hook.js' } }),
    },
    {
      title: 'programs sought in the temporary folder',
      matches: 1,
      subject: launchSubject(['server'], { env: { PATH: '/tmp/bin:/usr/bin' } }),
    },
    {
      title: 'more memory for Node',
      matches: 0,
      subject: launchSubject(['npx', 'server'], { env: { NODE_OPTIONS: '--max-old-space-size=4096' } }),
    },
    {
      title: 'a usual search path',
      matches: 0,
      subject: launchSubject(['npx', 'server'], { env: { PATH: '/opt/homebrew/bin:/usr/bin:/bin' } }),
    },
  ],
  *check(launch) {
    for (const { name, value, pointer } of [...environmentOf(launch.env), ...assigned(launch)]) {
      const found = value.trim() === '' ? undefined : problemOf(name.toUpperCase(), value)
      if (found) yield { place: { pointer }, severity: found[1], message: found[0] }
    }
  },
})

/** `env NAME=value program` and `NAME=value program`. */
function assigned(launch: Launch): readonly NamedValue[] {
  const { through, what } = runsOf(launch)
  const words: readonly unknown[] = Array.isArray(launch.args) ? launch.args : []
  if (!through.includes('env') || what.kind === 'unknown') return []
  const end = Number(/^\/args\/(\d{1,6})$/.exec(what.pointer)?.[1] ?? 0)
  return words.slice(0, end).flatMap((word, index) => {
    const found = typeof word === 'string' ? /^([A-Za-z_]\w{0,60})=/.exec(word) : null
    if (!found) return []
    return [{ name: found[1] ?? '', value: String(word).slice(found[0].length), pointer: `/args/${index}` }]
  })
}

const LOADS =
  /^(?:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|DYLD_FORCE_FLAT_NAMESPACE|BASH_ENV|PROMPT_COMMAND|PERL5OPT|RUBYOPT|PYTHONSTARTUP|GIT_EXTERNAL_DIFF|GIT_SSH_COMMAND|GIT_PROXY_COMMAND|COR_PROFILER_PATH|CORECLR_PROFILER_PATH|DOTNET_STARTUP_HOOKS)$/
const FOLDERS =
  /^(?:PYTHONPATH|NODE_PATH|PERL5LIB|RUBYLIB|LD_LIBRARY_PATH|DYLD_LIBRARY_PATH|DYLD_FRAMEWORK_PATH|CLASSPATH)$/
const LOOSE =
  /(?:^|[:;])(?:\.{0,2}(?:[:;]|$|\/)(?![\w])|\/tmp(?:\/|[:;]|$)|\/var\/tmp|\/dev\/shm|\.\/|%TEMP%)/i

function problemOf(name: string, value: string): readonly [string, Severity] | undefined {
  if (LOADS.test(name)) return ['Code is loaded into whatever is started', 'high']
  if (name === 'NODE_OPTIONS' || name === 'BUN_OPTIONS') {
    if (/(?:^|\s)(?:-r|--require|--import|--loader|--experimental-loader)(?:[\s=]|$)/.test(value))
      return ['A module is loaded before the server', 'high']
    return /(?:^|\s)--inspect(?:-brk)?=0\.0\.0\.0/.test(value)
      ? ['A debugger listens for the whole network', 'high']
      : undefined
  }
  if (name === 'JAVA_TOOL_OPTIONS' || name === '_JAVA_OPTIONS') {
    return value.includes('-javaagent') ? ['An agent is loaded into Java', 'high'] : undefined
  }
  if (FOLDERS.test(name) || name === 'PATH') {
    return LOOSE.test(value)
      ? ['Programs or libraries are sought in a folder that others may fill', 'high']
      : undefined
  }
  if (name === 'DOCKER_HOST')
    return /^tcp:\/\/(?!localhost|127\.)/i.test(value)
      ? ['Containers are started on another machine', 'medium']
      : undefined
  const isIndex = /^(?:NPM_CONFIG_REGISTRY|(?:UV|PIP)_(?:EXTRA_)?INDEX_URL|UV_DEFAULT_INDEX|UV_INDEX)$/.test(
    name,
  )
  return isIndex && /^http:\/\/(?!localhost|127\.)/i.test(value)
    ? ['Packages are fetched over plain HTTP', 'medium']
    : undefined
}
