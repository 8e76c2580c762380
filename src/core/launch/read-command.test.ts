import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runsOf } from './read-command.ts'
import type { Runs } from './runs.ts'

const cases: readonly (readonly [line: string, what: string, through: string, rest: string])[] = [
  // npm
  ['npx -y @scope/server@1.2.3 --port 8080', 'npm:@scope/server wants 1.2.3 is 1.2.3 at /args/1', 'npx', '--port 8080'],
  ['npx server', 'npm:server at /args/0', 'npx', ''],
  ['npx -y server@latest', 'npm:server wants latest at /args/1', 'npx', ''],
  ['npx --yes server@^1.0.0 .', 'npm:server wants ^1.0.0 at /args/1', 'npx', '.'],
  ['npx -y -p server@1.0.0 run-it --a', 'npm:server wants 1.0.0 is 1.0.0 at /args/2', 'npx', '--a'],
  ['npx --package=server@1.0.0 -- run-it --a', 'npm:server wants 1.0.0 is 1.0.0 at /args/0', 'npx', '--a'],
  ['npx --registry https://registry.example server', 'npm:server at /args/2', 'npx', ''],
  ['npx -y github:owner/name#main', 'other:github:owner/name wants main at /args/1', 'npx', ''],
  ['npx -y owner/name', 'other:owner/name at /args/1', 'npx', ''],
  ['npx ./server', 'file ./server at /args/0', 'npx', ''],
  ['npx -c "server --x"', 'code at /args/1', 'npx', ''],
  ['npx -y tsx src/index.ts --a', 'file src/index.ts at /args/2', 'npx tsx', '--a'],
  ['npm exec --yes -- server@2.0.0 a', 'npm:server wants 2.0.0 is 2.0.0 at /args/3', 'npm exec', 'a'],
  ['npm x server', 'npm:server at /args/1', 'npm x', ''],
  ['npm run start', 'unknown', 'npm run', 'start'],
  ['bunx server@1.0.0', 'npm:server wants 1.0.0 is 1.0.0 at /args/0', 'bunx', ''],
  ['bun x server', 'npm:server at /args/1', 'bun x', ''],
  ['bun run src/index.ts', 'file src/index.ts at /args/1', 'bun', ''],
  ['pnpm dlx server', 'npm:server at /args/1', 'pnpm dlx', ''],
  ['pnpm --package=server@1.0.0 dlx run-it', 'npm:server wants 1.0.0 is 1.0.0 at /args/0', 'pnpm dlx', ''],
  ['yarn dlx -q server@1.0.0', 'npm:server wants 1.0.0 is 1.0.0 at /args/2', 'yarn dlx', ''],
  ['yarn dlx -p server run-it', 'npm:server at /args/2', 'yarn dlx', ''],
  ['pnpm exec node build/index.js', 'file build/index.js at /args/2', 'pnpm exec node', ''],
  // Python
  ['uvx server', 'PyPI:server at /args/0', 'uvx', ''],
  ['uvx My_Server@1.2.3 --db x', 'PyPI:my-server wants 1.2.3 is 1.2.3 at /args/0', 'uvx', '--db x'],
  ['uvx --from server[all]==1.2 run-it --a', 'PyPI:server wants 1.2 is 1.2 at /args/1', 'uvx', '--a'],
  ['uvx --python 3.12 --with httpx server>=1', 'PyPI:server wants >=1 at /args/4', 'uvx', ''],
  [
    'uvx --from git+https://git.example/owner/name@v1 run-it',
    'other:git+https://git.example/owner/name wants v1 at /args/1',
    'uvx',
    '',
  ],
  ['uvx --from ./here run-it', 'file ./here at /args/1', 'uvx', ''],
  ['uv tool run server@latest', 'PyPI:server wants latest at /args/2', 'uv tool run', ''],
  ['uv --directory /srv/app run server.py --a', 'file /srv/app/server.py at /args/3', 'uv run python', '--a'],
  ['uv run --with mcp[cli] mcp run server.py', 'file mcp at /args/3', 'uv run', 'run server.py'],
  ['uv run -m weather_mcp --a', 'PyPI:weather-mcp at /args/2', 'uv run python', '--a'],
  ['uv run python -m weather_mcp', 'PyPI:weather-mcp at /args/3', 'uv run python', ''],
  ['pipx run server==1.0', 'PyPI:server wants 1.0 is 1.0 at /args/1', 'pipx run', ''],
  ['pipx run --spec server==1.0 run-it', 'PyPI:server wants 1.0 is 1.0 at /args/2', 'pipx run', ''],
  ['python -m mcp_server_git --repository .', 'PyPI:mcp-server-git at /args/1', 'python', '--repository .'],
  ['python3 -u server.py -c x', 'file server.py at /args/1', 'python', '-c x'],
  ['python3.12 -c "import os"', 'code at /args/1', 'python', ''],
  ['python -um weather.main', 'PyPI:weather at /args/1', 'python', ''],
  ['python -m src.server', 'other:src-server at /args/1', 'python', ''],
  ['poetry run python server.py', 'file server.py at /args/2', 'poetry run python', ''],
  ['conda run -n base python server.py', 'file server.py at /args/4', 'conda run python', ''],
  // Runtimes
  ['node --env-file .env -r dotenv/config dist/index.js --a', 'file dist/index.js at /args/4', 'node', '--a'],
  ['node -e "1"', 'code at /args/1', 'node', ''],
  ['node --import data:text/javascript,1 a.js', 'code at /args/1', 'node', 'a.js'],
  ['C:\\nodejs\\node.exe C:\\srv\\a.js', 'file C:\\srv\\a.js at /args/0', 'node', ''],
  ['deno run --allow-net --config deno.json npm:server@1.0.0 a', 'npm:server wants 1.0.0 is 1.0.0 at /args/4', 'deno run', 'a'],
  ['deno run -A jsr:@scope/server@1.0.0', 'other:jsr:@scope/server@1.0.0 wants 1.0.0 is 1.0.0 at /args/2', 'deno run', ''],
  ['deno run -A main.ts', 'file main.ts at /args/2', 'deno run', ''],
  ['java -Xmx1g -jar server.jar --a', 'file server.jar at /args/2', 'java', '--a'],
  ['dotnet run --project ./Server', 'file ./Server at /args/2', 'dotnet', ''],
  ['/opt/bin/github-server stdio', 'file /opt/bin/github-server at /command', '', 'stdio'],
  ['github-server stdio', 'file github-server at /command', '', 'stdio'],
  // Containers
  ['docker run -i --rm -e TOKEN ghcr.io/owner/name', 'OCI:ghcr.io/owner/name at /args/5', 'docker run', ''],
  ['podman run --rm mcp/time:1.0 --tz UTC', 'OCI:mcp/time wants 1.0 at /args/2', 'podman run', '--tz UTC'],
  ['docker run host.example:5000/name', 'OCI:host.example:5000/name at /args/1', 'docker run', ''],
  [
    `docker run name:1@sha256:${'a'.repeat(64)}`,
    `OCI:name wants sha256:${'a'.repeat(64)} is sha256:${'a'.repeat(64)} at /args/1`,
    'docker run',
    '',
  ],
  ['docker compose up', 'unknown', 'docker compose', 'up'],
  // Shells
  ['sh -c "npx -y server@1.0.0 --a"', 'npm:server wants 1.0.0 is 1.0.0 at /args/1', 'sh npx', '--a'],
  ["bash -lc 'exec node \"/srv/my server.js\" 2>/dev/null'", 'file /srv/my server.js at /args/1', 'bash exec node', ''],
  ['bash -c "A=1 npx server"', 'npm:server at /args/1', 'bash npx', ''],
  ['sh -c "a; b"', 'code at /args/1', 'sh', ''],
  ['sh -c "a | b"', 'code at /args/1', 'sh', ''],
  ['sh -c "a $(b)"', 'code at /args/1', 'sh', ''],
  ['sh -c \'exec "$@"\' sh npx server', 'npm:server at /args/4', 'sh exec npx', ''],
  ['bash start.sh a', 'file start.sh at /args/0', 'bash', 'a'],
  ['cmd /c npx -y server', 'npm:server at /args/3', 'cmd npx', ''],
  ['cmd.exe /d /s /c "npx.cmd -y server"', 'npm:server at /args/3', 'cmd npx', ''],
  ['cmd /C "a & b"', 'code at /args/1', 'cmd', 'a & b'],
  ['powershell -NoProfile -Command "npx -y server"', 'npm:server at /args/2', 'powershell npx', ''],
  ['pwsh -ExecutionPolicy Bypass -File run.ps1', 'file run.ps1 at /args/3', 'powershell', ''],
  ['powershell -EncodedCommand AAAA', 'code at /args/1', 'powershell', ''],
  // Wrappers
  ['env -u HOME A=b npx server', 'npm:server at /args/4', 'env npx', ''],
  ['/usr/bin/env node a.js', 'file a.js at /args/1', 'env node', ''],
  ['sudo -u root -E npx server', 'npm:server at /args/4', 'sudo npx', ''],
  ['timeout -s KILL 30 npx server', 'npm:server at /args/4', 'timeout npx', ''],
  ['nice -n 5 python a.py', 'file a.py at /args/3', 'nice python', ''],
  ['op run --env-file=.env -- npx server', 'npm:server at /args/4', 'op npx', ''],
  ['wsl -d Ubuntu bash -c "npx server"', 'npm:server at /args/4', 'wsl bash npx', ''],
  // Bridges
  [
    'npx -y mcp-remote@0.1.29 https://server.example/mcp --header "A:b"',
    'bridge https://server.example/mcp by npm:mcp-remote at /args/2',
    'npx mcp-remote',
    '--header A:b',
  ],
  ['mcp-remote https://server.example/sse', 'bridge https://server.example/sse at /args/0', 'mcp-remote', ''],
  ['npx mcp-remote', 'npm:mcp-remote at /args/0', 'npx', ''],
  [
    'npx -y supergateway --sse https://server.example/sse',
    'bridge https://server.example/sse by npm:supergateway at /args/3',
    'npx supergateway',
    '--sse https://server.example/sse',
  ],
  ['npx -y supergateway --stdio "uvx server"', 'PyPI:server at /args/3', 'npx supergateway uvx', ''],
  ['uvx mcp-proxy --headers A b https://server.example/', 'bridge https://server.example/ by PyPI:mcp-proxy at /args/4', 'uvx mcp-proxy', '--headers A b'],
  ['mcp-proxy --port 1 -- npx server', 'npm:server at /args/4', 'mcp-proxy npx', ''],
] // prettier-ignore

it.each(cases)('%s', (line, what, through, rest) => {
  const [command = '', ...args] = quoted(line)
  const runs = runsOf({ command, args, env: {} })
  expect([told(runs.what), runs.through.join(' '), runs.rest.map(({ word }) => word).join(' ')]).toEqual([
    what,
    // Names of two words are one program; joined, they cannot be told apart, and need not be.
    through,
    rest,
  ])
})

it('reads the options of a container engine under their long names, values split off or not', () => {
  const line = 'docker run -it --rm -v /:/host --network=host -p8080:80 --cap-add SYS_ADMIN --privileged name'
  const [command = '', ...args] = line.split(' ')
  const { container } = runsOf({ command, args, env: {} })
  expect(container.map(({ option, value, pointer }) => `${option} ${value ?? ''} ${pointer}`)).toEqual([
    '--interactive  /args/1',
    '--tty  /args/1',
    '--rm  /args/2',
    '--volume /:/host /args/4',
    '--network host /args/5',
    '--publish 8080:80 /args/6',
    '--cap-add SYS_ADMIN /args/8',
    '--privileged  /args/9',
  ])
})

it('reads a whole line that a host keeps in the place of the program', () => {
  const { what, rest } = runsOf({ command: 'npx -y server@1.0.0', args: ['--a'], env: {} })
  expect(told(what)).toBe('npm:server wants 1.0.0 is 1.0.0 at /command')
  expect(rest).toEqual([{ word: '--a', pointer: '/args/0' }])
})

it('takes a path with spaces for one program', () => {
  const { what } = runsOf({ command: 'C:\\Program Files\\nodejs\\npx.cmd', args: ['-y', 'server'], env: {} })
  expect(told(what)).toBe('npm:server at /args/1')
})

it('gives up on programs in programs without end', () => {
  const runs = runsOf({ command: 'sudo', args: Array.from({ length: 10_000 }, () => 'sudo'), env: {} })
  expect(runs.what.kind).toBe('unknown')
})

it('never throws, and points into the command it was given', () => {
  const names =
    'npx npm exec uvx uv run tool docker podman sh bash -c -y -- cmd /c env A=b sudo python -m node deno bun pipx mcp-remote supergateway --stdio -p --package wsl powershell -Command op timeout'
  const word = fc.oneof(fc.constantFrom(...names.split(' ')), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), ([command = '', ...args]) => {
      const { what, rest } = runsOf({ command, args, env: {} })
      const pointers = [...rest.map(({ pointer }) => pointer), ...('pointer' in what ? [what.pointer] : [])]
      const known = new Set(['/command', ...args.map((_, index) => `/args/${index}`)])
      expect(pointers.filter((pointer) => !known.has(pointer))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

function told(what: Runs['what']): string {
  if (what.kind === 'unknown') return 'unknown'
  const at = ` at ${what.pointer}`
  if (what.kind === 'code') return `code${at}`
  if (what.kind === 'file') return `file ${what.path}${at}`
  const of = what.package === undefined ? '' : `${what.package.ecosystem}:${what.package.name}`
  if (what.kind === 'bridge') return `bridge ${what.url}${of === '' ? '' : ` by ${of}`}${at}`
  const wanted = what.package.wanted === undefined ? '' : ` wants ${what.package.wanted}`
  const exact = what.package.exact === undefined ? '' : ` is ${what.package.exact}`
  return of + wanted + exact + at
}

/** Words as a person would group them with double or single quotes. */
function quoted(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, one, two, plain]) => one ?? two ?? plain ?? '',
  )
}
