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
  return collected(folders.slice(0, MOST).map(readSkill), target, folders.length)
}

/** Skills anywhere in a tree: every folder with a SKILL.md. */
export function collectSkillTree(tree: SourceTree, target: string, base: string): Collected {
  const mains = tree.files.filter(({ path }) => /(?:^|\/)SKILL\.md$/.test(path))
  const read = mains.slice(0, MOST).map((main) => {
    const folder = main.path.slice(0, -'SKILL.md'.length)
    const within = <T extends { readonly path: string }>(all: readonly T[]): readonly T[] =>
      all
        .filter(({ path }) => path.startsWith(folder))
        .map((file) => ({ ...file, path: file.path.slice(folder.length) }))
    const path = [base, folder.slice(0, -1)].filter((part) => part !== '' && part !== '.').join('/')
    return skillIn({ host: '', path, kind: 'skill' }, { files: within(tree.files), left: within(tree.left) })
  })
  return collected(read, target, mains.length)
}

/** Nobody has as many; a folder made to hurt may. */
const MOST = 2000
/** Of the others beside one. */
const MOST_OTHERS = 500

function collected(read: readonly (SkillRead | Unread)[], target: string, count: number): Collected {
  const skills = read.filter((each) => 'skill' in each)
  const named = skills
    .filter(({ skill }) => skill.kind === 'skill')
    .map(({ skill: { name, description } }) => ({ name, description }))
  const own = new Map(
    skills.filter(({ skill }) => skill.kind === 'skill').map((each, at) => [each, named[at]]),
  )
  const items = skills.map((each): Item => {
    const { skill, folder, file, text } = each
    const others = named.slice(0, MOST_OTHERS + 1).filter((other) => other !== own.get(each))
    const subject: Skill = { ...skill, others: others.slice(0, MOST_OTHERS) }
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
  return { items, ledger: rowsOf(read, target, count), servers: [] }
}

/** What was not read is told one by one: a skill without its script was not looked at. */
function rowsOf(read: readonly (SkillRead | Unread)[], target: string, count: number): readonly LedgerRow[] {
  const row = { target, surface: 'skills' } as const
  const whole = read.filter((each) => 'skill' in each && each.unread.length === 0).length
  return [
    ...(whole === 0 ? [] : [{ ...row, state: 'analysed', count: whole } as const]),
    ...read.flatMap((each): readonly LedgerRow[] => {
      if (!('skill' in each))
        return [{ ...row, state: 'failed', reason: 'it cannot be read', where: { file: each.file } }]
      const { length } = each.unread
      const reason = `${length === 1 ? 'a file' : `${length} files`} of it could not be read as text`
      return length === 0 ? [] : [{ ...row, state: 'partly', count: 1, reason, where: { file: each.file } }]
    }),
    ...(count <= MOST
      ? []
      : [{ ...row, state: 'partly', reason: `only the first ${MOST} were read` } as const]),
  ]
}

interface SkillRead {
  readonly skill: Skill
  readonly folder: SkillFolder
  readonly file: string
  readonly text: string
  /** Scripts and texts beside it that nobody could look at. */
  readonly unread: readonly string[]
}

interface Unread {
  readonly file: string
}

/** One that cannot be opened is told, and the others are read. */
function readSkill(folder: SkillFolder): SkillRead | Unread {
  try {
    return skillIn(folder, folder.kind === 'skill' ? readTree(folder.path) : oneFile(folder.path))
  } catch {
    return { file: folder.path }
  }
}

function skillIn(folder: SkillFolder, tree: SourceTree): SkillRead | Unread {
  const file = folder.kind === 'skill' ? `${folder.path}/SKILL.md` : folder.path
  const main = folder.kind === 'skill' ? tree.files.find(({ path }) => path === 'SKILL.md') : tree.files[0]
  const text = main && textOf(main)
  if (main === undefined || text === undefined) return { file }
  const skill = skillOf(folder, text, tree, main.path)
  const unread = [
    ...skill.files.filter(isUnread).map(({ path }) => path),
    ...tree.left.map(({ path }) => path),
  ]
  return { folder, file, text, skill, unread }
}

/** A model reads on where a byte is no text: one zero byte must not hide the rest from us. */
function textOf(file: SourceTree['files'][number]): string | undefined {
  if (file.bytes > MOST_TEXT) return file.text()
  return file.text() ?? (file.raw().length === file.bytes ? new TextDecoder().decode(file.raw()) : undefined)
}

const isUnread = ({ kind, text }: SkillFile): boolean =>
  text === undefined && (kind === 'script' || kind === 'text')

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
