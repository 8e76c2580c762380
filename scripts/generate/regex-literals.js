import { readFileSync, readdirSync } from 'node:fs'
import { parseSync } from 'oxc-parser'

const FOLDERS = [
  'census',
  'core',
  'detectors',
  'flow',
  'guard',
  'hosts',
  'mcp',
  'policy',
  'report',
  'sandbox',
  'scan',
  'source',
  'store',
].map((name) => `src/${name}`)

/** Every regex literal under the folders that hostile text reaches, and every place that composes one at run time. */
export function regexLiterals() {
  const literals = []
  const composed = []
  for (const path of FOLDERS.flatMap(sourceFiles)) {
    const { program } = parseSync(path, readFileSync(path, 'utf8'))
    visit(program, (node) => {
      if (node.type === 'Literal' && node.regex) {
        literals.push({ path, pattern: node.regex.pattern, flags: node.regex.flags })
      }
      const makes = node.type === 'NewExpression' || node.type === 'CallExpression'
      if (makes && node.callee.type === 'Identifier' && node.callee.name === 'RegExp') composed.push(path)
    })
  }
  return { literals, composed }
}

/** The key of a verdict: `/pattern/flags`, without the flags that do not change how long matching takes. */
export function verdictKey({ pattern, flags }) {
  return `/${pattern}/${flags.replace(/[gdy]/g, '')}`
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => [folder, file].join('/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()
}

function visit(node, see) {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, see)
  } else if (typeof node === 'object' && node !== null && typeof node.type === 'string') {
    see(node)
    for (const key of Object.keys(node)) visit(node[key], see)
  }
}
