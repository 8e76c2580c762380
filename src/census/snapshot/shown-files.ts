import type { Registry } from '../registry.ts'

/** `mcpm-registry*` and `servers.jsonl[.gz]`: how folders of snapshots and their files are called, for people. */
export function shownFiles({ snapshots = [] }: Pick<Registry, 'snapshots'>): readonly string[] {
  return snapshots.map(({ folder, file }) => `${shown(folder.source)}/${shown(file.source)}`)
}

function shown(source: string): string {
  const words = WORDS.reduce((text, [from, to]) => text.replaceAll(from, to), source.replace(/^\^|\$$/g, ''))
  if (words === '.') return '*'
  return `${source.startsWith('^') ? '' : '*'}${words}${source.endsWith('$') ? '' : '*'}`
}

const WORDS = [
  ['(?:\\.gz)?', '[.gz]'],
  ['[\\d_]{1,20}', '*'],
  ['ya?ml', 'yaml'],
  ['\\.', '.'],
] as const
