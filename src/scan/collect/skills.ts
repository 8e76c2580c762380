import type { SkillFolder } from '../../hosts/found.ts'
import type { SourceTree } from '../../source/tree.ts'
import type { Skill, SkillFile } from '../../core/skill.ts'
import type { LedgerRow } from '../../core/scan.ts'
import { readTree } from '../../source/read-tree.ts'
import type { Collected, Item } from '../item.ts'
import { linesOf } from '../lines.ts'
import { frontMatter } from './front-matter.ts'

/** Skills and files of instructions that the hosts load, each read from its folder. */
export function collectSkills(folders: readonly SkillFolder[], target: string): Collected {
  const read = folders.flatMap((folder) => readSkill(folder) ?? [])
  const named = read.map(({ skill }) => skill)
  const items = read.map(({ skill, folder, file, text }): Item => {
    const others = named.filter((other) => other !== skill && other.kind === 'skill')
    const subject: Skill = {
      ...skill,
      others: others.map(({ name, description }) => ({ name, description })),
    }
    const lineAt = linesOf(text)
    return {
      kind: 'skill',
      subject,
      target,
      host: folder.host === '' ? undefined : folder.host,
      server: undefined,
      locate: ({ pointer, start = 0, end }) => {
        const beside = /^\/files\/(\d{1,6})/.exec(pointer)
        const other = beside && subject.files[Number(beside[1])]
        if (other) return { where: { file: `${folder.path}/${other.path}` }, key: `${pointer} ${other.path}` }
        const offset = pointer === '/text' ? text.length - skill.text.length : 0
        return { where: { file, ...lineAt(offset + start, end === undefined ? undefined : offset + end) } }
      },
    }
  })
  const missing = folders.length - read.length
  const rows: LedgerRow[] =
    folders.length === 0
      ? []
      : missing === 0
        ? [{ target, surface: 'skills', state: 'analysed', count: read.length }]
        : [
            {
              target,
              surface: 'skills',
              state: 'partly',
              count: read.length,
              reason: `${missing} could not be read`,
            },
          ]
  return { items, ledger: rows, servers: [] }
}

interface SkillRead {
  readonly skill: Skill
  readonly folder: SkillFolder
  readonly file: string
  readonly text: string
}

function readSkill(folder: SkillFolder): SkillRead | undefined {
  const tree = readTree(folder.path, { everything: true })
  const main = folder.kind === 'skill' ? tree.files.find(({ path }) => path === 'SKILL.md') : tree.files[0]
  const text = main?.text()
  if (main === undefined || text === undefined) return undefined
  const file = folder.kind === 'skill' ? `${folder.path}/SKILL.md` : folder.path
  return { folder, file, text, skill: skillOf(folder, text, tree, main.path) }
}

function skillOf({ kind, path }: SkillFolder, text: string, tree: SourceTree, main: string): Skill {
  const { fields, body } = frontMatter(text)
  return {
    kind,
    name: fields['name'] ?? path.split('/').at(-1) ?? '',
    description: fields['description'],
    tools: (fields['allowed-tools'] ?? '')
      .split(/[,\n]/)
      .map((tool) => tool.trim())
      .filter((tool) => tool !== ''),
    text: body,
    files: tree.files.filter((file) => file.path !== main).map(fileOf),
    others: [],
  }
}

function fileOf({ path, bytes, text }: SourceTree['files'][number]): SkillFile {
  const kind = kindOf(path)
  return {
    path,
    bytes,
    kind,
    text: bytes <= MOST_TEXT && kind !== 'archive' && kind !== 'binary' ? text() : undefined,
  }
}

const MOST_TEXT = 512 * 1024

const KINDS: readonly (readonly [SkillFile['kind'], RegExp])[] = [
  ['script', /\.(?:sh|bash|zsh|ps1|bat|cmd|py|js|mjs|cjs|ts|rb|pl|php|lua|applescript)$/i],
  ['archive', /\.(?:zip|tar|tgz|gz|bz2|xz|7z|rar|jar|whl|mcpb|dxt)$/i],
  ['binary', /\.(?:exe|dll|so|dylib|bin|pyc|class|wasm|o|a|node)$/i],
  ['document', /\.(?:pdf|docx?|xlsx?|pptx?|odt|svg|rtf)$/i],
]

const kindOf = (path: string): SkillFile['kind'] =>
  KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'text'
