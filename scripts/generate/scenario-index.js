import { readdirSync } from 'node:fs'
import { HEADER, camel, importsOf, slugsOf } from './plugin-files.js'

const ROOT = 'src/datasets/logs/scenarios'

/** One index per class and one over all: a scenario is a file with a default export in the folder of its class. */
export function scenarioIndexes() {
  const folders = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  return [...folders.map(classIndex), rootIndex(folders)]
}

function classIndex(folder) {
  const slugs = slugsOf(`${ROOT}/${folder}`)
  const rows = slugs.map((slug) => `  '${folder}/${slug}': ${camel(slug)},\n`).join('')
  return {
    path: `${ROOT}/${folder}/index.ts`,
    text: `${HEADER}import type { Scenario } from '../../scenario.ts'
${importsOf(slugs)}
export const ${camel(folder)}: Readonly<Record<string, Scenario>> = {\n${rows}}\n`,
  }
}

function rootIndex(folders) {
  const imports = folders.map((name) => `import { ${camel(name)} } from './${name}/index.ts'\n`).join('')
  const rows = folders.map((name) => `  ...${camel(name)},\n`).join('')
  return {
    path: `${ROOT}/index.ts`,
    text: `${HEADER}import type { Scenario } from '../scenario.ts'
${imports}
export const SCENARIOS: Readonly<Record<string, Scenario>> = {\n${rows}}\n`,
  }
}
