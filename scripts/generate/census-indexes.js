import { existsSync } from 'node:fs'
import { HEADER, bracketed, camel, importsOf, slugsOf } from './plugin-files.js'

const PARTS = [
  ['registries', 'Registry', 'registry'],
  ['lookups', 'Lookup', 'question'],
  ['checks', 'Check', 'check'],
  ['tables', 'CensusTable', 'table'],
]

/** The parts of the census that are a file each, in the order of their names. */
export function censusIndexes() {
  return PARTS.filter(([folder]) => existsSync(`src/census/${folder}`)).map(([folder, type, file]) => {
    const slugs = slugsOf(`src/census/${folder}`)
    const start = `export const ${folder.toUpperCase()}: readonly ${type}[] = `
    return {
      path: `src/census/${folder}/index.ts`,
      text: `${HEADER}import type { ${type} } from '../${file}.ts'
${importsOf(slugs)}
${start}${bracketed('[]', slugs.map(camel), start)}\n`,
    }
  })
}
