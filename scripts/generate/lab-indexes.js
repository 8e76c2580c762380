import { existsSync } from 'node:fs'
import { HEADER, bracketed, camel, importsOf, slugsOf } from './plugin-files.js'

const PARTS = [
  ['agents', 'Agent'],
  ['attacks', 'Attack'],
  ['defences', 'Defence'],
  ['environments', 'Environment'],
  ['goals', 'Goal'],
  ['suites', 'Suite'],
  ['suites', 'Suite'],
  ['programs', 'Program'],
  ['transforms', 'Transform'],
]

/** The parts of the lab that are a file each, in the order of their names. */
export function labIndexes() {
  return PARTS.filter(([folder]) => existsSync(`src/lab/${folder}`))
    .map(([folder, type]) => ({ folder, type, slugs: slugsOf(`src/lab/${folder}`) }))
    .filter(({ slugs }) => slugs.length > 0)
    .map(indexOf)
}

function indexOf({ folder, type, slugs }) {
  const start = `export const ${folder.toUpperCase()}: readonly ${type}[] = `
  return {
    path: `src/lab/${folder}/index.ts`,
    text: `${HEADER}import type { ${type} } from '../${type.toLowerCase()}.ts'
${importsOf(slugs)}
${start}${bracketed('[]', slugs.map(camel), start)}\n`,
  }
}
