import type { SkillFolder } from '../../hosts/found.ts'
import type { SourceTree } from '../../source/tree.ts'
import type { Skill, SkillFile } from '../../core/skill.ts'
import type { LedgerRow } from '../../core/scan.ts'
import { oneFile } from '../../source/one-file.ts'
import { readTree } from '../../source/read-tree.ts'
import type { Collected, Item } from '../item.ts'
import { linesOf } from '../lines.ts'
import { frontMatter } from './front-matter.ts'

/** Skills and files of instructions that the hosts load, each read from its folder. */
export function collectSkills(folders: readonly SkillFolder[], target: string): Collected {
  const read = folders.map((folder) => readSkill(folder))
  return collected(read, target)
}

/** Skills anywhere in a tree: every folder with a SKILL.md. */
export function collectSkillTree(tree: SourceTree, target: string, base: string): Collected {
  const read = tree.files
    .filter(({ path }) => /(?:^|\/)SKILL\.md$/.test(path))
    .map((main) => {
      const folder = main.path.slice(0, -'SKILL.md'.length)
      const files = tree.files
        .filter(({ path }) => path.startsWith(folder))
        .map((file) => ({ ...file, path: file.path.slice(folder.length) }))
      const path = [base, folder.slice(0, -1)].filter((part) => part !== '' && part !== '.').join('/')
      return skillIn({ host: '', path, kind: 'skill' }, { files, left: [] })
    })
  return collected(read, target)
}

function collected(read: readonly (SkillRead | undefined)[], target: string): Collected {
  const skills = read.filter((each) => each !== undefined)
  const named = skills.map(({ skill }) => skill)
  const items = skills.map(({ skill, folder, file, text }): Item => {
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
        if (other) return { where: { file: `${folder.path}/${other.path}` }, key: `file ${other.path}` }
        const offset = pointer === '/text' ? text.length - skill.text.length : 0
        return { where: { file, ...lineAt(offset + start, end === undefined ? undefined : offset + end) } }
      },
    }
  })
  const missing = read.length - skills.length
  const rows: LedgerRow[] =
    read.length === 0
      ? []
      : missing === 0
        ? [{ target, surface: 'skills', state: 'analysed', count: skills.length }]
        : [
            {
              target,
              surface: 'skills',
              state: 'partly',
              count: skills.length,
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

const readSkill = (folder: SkillFolder): SkillRead | undefined =>
  skillIn(folder, folder.kind === 'skill' ? readTree(folder.path) : oneFile(folder.path))

function skillIn(folder: SkillFolder, tree: SourceTree): SkillRead | undefined {
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
