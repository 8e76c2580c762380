// Compiles src/ to dist/, file by file, and joins what the program itself loads into a few files in dist/program, because
// loading hundreds takes longer than a host likes to wait (docs/decisions/0009). Runs at `npm ci` (prepare).
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
// Built aside and put in place whole: what runs meanwhile finds the old one, and a build that fails leaves it.
const aside = `.cache/build-${process.pid}`
process.on('exit', () => rmSync(`${root}${aside}`, { recursive: true, force: true }))
const { status } = spawnSync(
  process.execPath,
  [tsc, '-p', 'tsconfig.build.json', '--outDir', `${aside}/dist`],
  { cwd: root, stdio: 'inherit' },
)
if (status !== 0) process.exit(status ?? 1)

const program = await rolldown({
  cwd: `${root}${aside}`,
  input: { main: 'dist/cli/main.js' },
  platform: 'node',
  // Packages stay what the lockfile says they are.
  external: /^(?:node:|@?[a-z][\w.-]*(?:\/|$))/,
  logLevel: 'warn',
})
await program.write({
  dir: `${root}${aside}/dist/program`,
  format: 'esm',
  chunkFileNames: '[name].js',
  // What must be there before the server is started, what a hook needs at every prompt, and what loads while the server
  // starts: one file each.
  codeSplitting: {
    groups: [
      {
        name: 'start',
        test: /dist\/(?:core\/(?:error|refusal|secret|severity)|mcp\/transport\/stdio)/,
        priority: 3,
      },
      {
        name: 'state',
        test: /dist\/(?:core\/(?:canonical|clock|value|visible-json)|store\/(?:chain|evidence|migrations|signing-key|sqlite|trail))/,
        priority: 2,
      },
      {
        name: 'gate',
        // A guard asks only the checks of what messages hold.
        test: /dist\/(?:core|detectors\/(?!index|run-all|(?:launch|endpoint|host|source|package|session|skill)\/)|store|guard\/(?!http)|mcp\/(?!transport))/,
        priority: 1,
      },
    ],
  },
})

// Of these packages only the grammar ships: with its native build and sources one is ten times as large.
mkdirSync(`${root}${aside}/dist/grammars`)
for (const grammar of [
  'tree-sitter-javascript/tree-sitter-javascript',
  'tree-sitter-typescript/tree-sitter-typescript',
  'tree-sitter-typescript/tree-sitter-tsx',
  'tree-sitter-python/tree-sitter-python',
])
  copyFileSync(
    `${root}node_modules/${grammar}.wasm`,
    `${root}${aside}/dist/grammars/${grammar.slice(grammar.indexOf('/') + 1)}.wasm`,
  )

if (existsSync(`${root}dist`)) renameSync(`${root}dist`, `${root}${aside}/before`)
renameSync(`${root}${aside}/dist`, `${root}dist`)
