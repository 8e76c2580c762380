import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { SCAN_FLAGS } from '../../src/cli/scan/flags.ts'
import { SEVERITIES } from '../../src/core/severity.ts'
import { BIN } from '../cli/fairlead.ts'
import { scratchFolder } from '../scratch-folder.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const Action = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.tuple([
      z.strictObject({
        id: z.string(),
        name: z.string(),
        shell: z.literal('bash'),
        env: z.record(z.string(), z.string()),
        run: z.string(),
      }),
    ]),
  }),
})
const action = Action.parse(parse(readFileSync(join(root, 'action.yml'), 'utf8')))
const [step] = action.runs.steps

test('inputs reach the script as variables only, every one of them, and no other action is used', () => {
  expect(step.run).not.toContain('${{')
  const wanted = Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`)
  expect(Object.values(step.env)).toEqual(expect.arrayContaining(wanted))
})

test('its version is that of the package, its words are those of the command line', () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  expect(action.inputs['version']?.default).toBe(version)
  for (const [, flag = ''] of step.run.matchAll(/--(\w+)[="]/g))
    if (flag !== 'yes') expect(SCAN_FLAGS).toHaveProperty(flag)
  expect(SCAN_FLAGS).toHaveProperty('strict')
  for (const id of SCAN_FLAGS.format.choices) expect(action.inputs['format']?.description).toContain(id)
  for (const severity of SEVERITIES) expect(action.inputs['threshold']?.description).toContain(severity)
})

const PINNED = '{"mcpServers": {"a": {"command": "npx", "args": ["-y", "@example/server"]}}}'

test('it runs: a report, the exit code of the scan, and both as outputs', () => {
  const { ran, folder, outputs } = run(
    { targets: '.mcp.json\n\n', threshold: 'low' },
    { '.mcp.json': PINNED },
  )
  expect(ran.status).toBe(1)
  expect(JSON.parse(readFileSync(join(folder, 'fairlead.sarif'), 'utf8'))).toHaveProperty('version', '2.1.0')
  expect(outputs()).toBe('exit-code=1\nreport=fairlead.sarif\n')
  expect(run({ targets: '.mcp.json', threshold: 'critical' }, { '.mcp.json': PINNED }).ran.status).toBe(0)
})

test.each([
  ['targets', '$(touch owned)\n"; touch owned; "\n--output=owned\n`touch owned`\n.mcp.json'],
  ['threshold', 'high; touch owned'],
  ['output', '--fix'],
  ['output', 'a\nexit-code=0'],
  ['version', '0.1.0 || touch owned'],
  ['version', 'latest'],
])('what is written into %s is never run: %j', (name, value) => {
  const { ran, folder, outputs } = run({ [name]: value }, { '.mcp.json': PINNED })
  expect(ran.status).not.toBe(0)
  expect(existsSync(join(folder, 'owned'))).toBe(false)
  expect(outputs()).not.toContain('exit-code=0')
  expect(readdirSync(folder).filter((one) => !one.startsWith('.'))).not.toContain('owned')
})

test('what is scanned is not taken for Fairlead, and does not say where that comes from', () => {
  const { ran, folder } = run(
    { targets: '.mcp.json' },
    {
      '.mcp.json': '{"mcpServers": {}}',
      '.npmrc': 'registry=https://npm.example/',
      'node_modules/.bin/fairlead': '#!/bin/sh\ntouch owned\n',
    },
  )
  expect(ran.status).toBe(0)
  expect(existsSync(join(folder, 'owned'))).toBe(false)
})

const Hooks = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    files: z.string().optional(),
  }),
)

test('hooks of pre-commit call what there is, and look at the files that hosts read', () => {
  const hooks = Hooks.parse(parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')))
  expect(hooks.map(({ id }) => id)).toEqual(['fairlead', 'fairlead-source'])
  for (const { entry } of hooks) expect(entry).toMatch(/^fairlead scan(?: \.)?$/)
  const files = new RegExp(hooks[0]?.files ?? '^$')
  for (const path of [
    '.mcp.json',
    '.vscode/mcp.json',
    'a/.cursor/mcp.json',
    '.gemini/settings.json',
    '.codex/config.toml',
    'opencode.jsonc',
    '.continue/mcpServers/a.yaml',
  ])
    expect(path).toMatch(files)
  for (const path of ['src/mcp.ts', 'package.json', 'settings.json', 'notmcp.json'])
    expect(path).not.toMatch(files)
})

/** Runs the script of the action as a runner does, with `npm` standing for one that installs the program of this repository. */
function run(inputs: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>) {
  const base = scratchFolder()
  const [folder, bin, told] = [join(base, 'work'), join(base, 'bin'), join(base, 'outputs')]
  for (const path of [folder, bin]) mkdirSync(path)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text, { mode: 0o755 })
  }
  writeFileSync(told, '')
  const npm = join(bin, 'npm')
  writeFileSync(
    npm,
    `#!/bin/sh
[ "$1" = install ] && [ ! -e .npmrc ] || exit 99
mkdir -p node_modules/.bin
printf '#!/bin/sh\\nexec "${process.execPath}" "${BIN}" "$@"\\n' > node_modules/.bin/fairlead
chmod +x node_modules/.bin/fairlead
`,
  )
  chmodSync(npm, 0o755)
  const env = Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]
      return [name, input === undefined ? value : (inputs[input] ?? action.inputs[input]?.default ?? '')]
    }),
  )
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: folder,
    env: { ...env, PATH: `${bin}:${process.env['PATH']}`, HOME: base, GITHUB_OUTPUT: told },
    encoding: 'utf8',
  })
  return { ran, folder, outputs: () => readFileSync(told, 'utf8') }
}
