import { readdirSync } from 'node:fs'
import { HEADER, bracketed, camel, importsOf, slugsOf } from './plugin-files.js'

const ROOT = 'src/detectors'

/** One index per family and one over all: a detector is a file with a default export in a family folder. */
export function detectorIndexes() {
  const families = readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, slugs: slugsOf(`${ROOT}/${entry.name}`) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return [
    ...families.map(({ name, slugs }) => ({
      path: `${ROOT}/${name}/index.ts`,
      text: familyIndex(name, slugs),
    })),
    { path: `${ROOT}/index.ts`, text: rootIndex(families.map(({ name }) => name)) },
    { path: `${ROOT}/traffic.ts`, text: trafficIndex(families.map(({ name }) => name)) },
  ]
}

function familyIndex(family, slugs) {
  const names = slugs.map(camel)
  const type = `import type { Detector } from '../../core/detector.ts'\n`
  const start = `export const ${family}Detectors: readonly Detector<'${family}'>[] = `
  return `${HEADER}${type}${importsOf(slugs)}\n${start}${bracketed('[]', names, start)}\n`
}

/** What a guard needs: it loads none of the checks that only a scan makes. */
const TRAFFIC = ['change', 'fleet', 'message', 'prompt', 'resource', 'surface', 'text', 'tool']

function trafficIndex(families) {
  const kinds = families.filter((name) => TRAFFIC.includes(name))
  const imports = kinds.map((name) => `import { ${name}Detectors } from './${name}/index.ts'\n`).join('')
  const types = `import type { Detector } from '../core/detector.ts'
import type { TrafficKind } from '../core/subject.ts'\n`
  const start = 'export const trafficByKind: { readonly [K in TrafficKind]: readonly Detector<K>[] } = '
  const pairs = kinds.map((name) => `${name}: ${name}Detectors`)
  return `${HEADER}${types}${imports}\n${start}${bracketed('{}', pairs, start)}\n`
}

function rootIndex(families) {
  const imports = families.map((name) => `import { ${name}Detectors } from './${name}/index.ts'\n`).join('')
  const types = `import type { AnyDetector, Detector } from '../core/detector.ts'
import type { SubjectKind } from '../core/subject.ts'\n`
  const byKind = 'export const byKind: { readonly [K in SubjectKind]: readonly Detector<K>[] } = '
  const pairs = families.map((name) => `${name}: ${name}Detectors`)
  const all = 'export const detectors: readonly AnyDetector[] = '
  const spreads = families.map((name) => `...${name}Detectors`)
  return `${HEADER}${types}${imports}
${byKind}${bracketed('{}', pairs, byKind)}\n\n${all}${bracketed('[]', spreads, all)}\n`
}
