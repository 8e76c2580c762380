// How many of the servers made of component seeds the scanner finds, per category, and with which rules.
//   npm run build && npm run coverage -- [--seed N] [--per-category N] [--connect] [--missed] [--json]
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CATEGORIES } from '../dist/datasets/components/seed.js'
import { makeServers } from '../dist/datasets/components/make-servers.js'
import { scan } from '../dist/scan/scan.js'
import { table } from './coverage-matrix/table.js'
import { judgePair } from './coverage-matrix/judge-pair.js'
import { scanOptions } from './coverage-matrix/options.js'
import { writeServer } from './coverage-matrix/write-server.js'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    'per-category': { type: 'string', default: '10' },
    connect: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const base = mkdtempSync(join(tmpdir(), 'component-servers-'))
try {
  // A server that is started finds what it imports.
  symlinkSync(resolve(import.meta.dirname, '../node_modules'), join(base, 'node_modules'))
  const judged = []
  for (const server of makeServers(Number(values.seed), Number(values['per-category']))) {
    const seen = {}
    for (const side of ['malicious', 'benign']) {
      const { folder, configuration } = writeServer(base, `${server.name}/${side}`, server[side])
      const options = scanOptions(folder, values.connect)
      const targets = [
        { kind: 'folder', name: folder, path: folder },
        { kind: 'file', name: configuration, path: configuration },
      ]
      seen[side] = (await scan(targets, options)).findings
    }
    judged.push({ ...server, ...judgePair(seen.malicious, seen.benign) })
  }
  if (values.json) for (const { malicious: _, benign: __, ...row } of judged) console.log(JSON.stringify(row))
  else console.log(table(judged, CATEGORIES))
  if (values.missed)
    for (const { name, subPattern, found, flagged } of judged)
      if (found.length === 0 || flagged.length > 0)
        console.log(
          `${name} ${subPattern}: ${found.length === 0 ? 'missed' : 'found'}, twin: ${flagged.join(' ') || 'not flagged'}`,
        )
} finally {
  rmSync(base, { recursive: true, force: true })
}
