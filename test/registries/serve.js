// The test internet as a process of its own. Prints one line with the addresses, and ends with its standard input.
//   node test/registries/serve.js --size 1000000 [--seed 1] [--every 500] [--moment 1] [--only official,npm] [--port 4700] [--delay MS]
//     [--trouble '[{"id":"reset","share":0.01,"times":2}]'] [--truth]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

// Node 20 cannot run TypeScript: it is made one file of first.
const folder = mkdtempSync(join(tmpdir(), 'test-internet-'))
const file = join(folder, 'main.js')
const bundle = await rolldown({
  input: fileURLToPath(new URL('main.ts', import.meta.url)),
  platform: 'node',
  logLevel: 'warn',
})
await bundle.write({ file, format: 'esm', codeSplitting: false })
await bundle.close()
try {
  await import(pathToFileURL(file).href)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
