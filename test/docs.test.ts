import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERRORS } from '../src/core/error.ts'
import { JUDGE_RULES } from '../src/core/judge-rule.ts'
import { REFUSALS } from '../src/core/refusal.ts'
import { detectors } from '../src/detectors/index.ts'
import { FRAME_RULES } from '../src/mcp/frame-rules.ts'
import { policyRules } from '../src/policy/rules.ts'
import { commandLines, helpTexts, refusalOf } from './doc-pages/command-lines.ts'
import { codeBlocks, inlineCode, localLinks, readPages, ROOT, type Page } from './doc-pages/pages.ts'
import { filesUnder } from './layers/modules.ts'

const pages = readPages()
const written = pages.filter(({ text }) => !text.startsWith('<!-- Generated'))

test('every command line that the docs or the help show is one that the program takes', async () => {
  const shown = [
    ...written.flatMap((page) =>
      [...codeBlocks(page).map(({ code }) => code), ...inlineCode(page)].flatMap((text) =>
        where(page.path, text),
      ),
    ),
    ...written.flatMap((page) => codeBlocks(page).flatMap((block) => hostCommands(page.path, block))),
    ...Object.values(REFUSALS).flatMap(({ remedy }) => where('a remedy', quoted(remedy))),
    ...(await helpTexts()).flatMap(({ name, help }) => where(`the help of ${name}`, help)),
  ]
  expect(shown.length).toBeGreaterThan(20)
  const refused = await Promise.all(
    shown.map(async ({ at, args }) => ({ at, args: args.join(' '), why: await refusalOf(args) })),
  )
  expect(refused.filter(({ why }) => why !== undefined)).toEqual([])
})

test('a command line that the program would not take is seen', async () => {
  expect(
    commandLines('$ fairlead log show --since 2h   what was stopped\nfairlead log export > log.jsonl'),
  ).toEqual([
    ['log', 'show', '--since', '2h'],
    ['log', 'export'],
  ])
  expect(await refusalOf(['log', 'verify'])).toBeUndefined()
  expect(await refusalOf(['log', 'verfiy'])).toBeTypeOf('string')
  expect(await refusalOf(['guard', '--mode', 'strict', '--', 'node'])).toBeTypeOf('string')
  expect(await refusalOf(['guard', '--state-dir', 'x', '--', 'node'])).toBeTypeOf('string')
})

describe.each(written)('$path', (page) => {
  test('links to files and headings that are there', () => {
    expect(localLinks(page).filter((target) => !leadsSomewhere(page, target))).toEqual([])
  })

  test('names files that are there', () => {
    const named = inlineCode(page).filter((code) =>
      /^(?:src|test|scripts|docs|perf|bin)\/[\w./-]+$/.test(code),
    )
    const real = named.filter((path) => !/[A-Z]{4}/.test(path))
    expect(real.filter((path) => !existsSync(ROOT + path))).toEqual([])
  })

  test('names rules and codes that exist', () => {
    const known = new Set([
      ...[ERRORS, REFUSALS, FRAME_RULES, JUDGE_RULES].flatMap((table) => Object.keys(table)),
      ...detectors.map(({ id }) => id),
      ...policyRules().map(({ rule }) => rule),
    ])
    const families = new Set([...known].map((id) => id.split('/')[0]))
    const named = [...inlineCode(page), ...codeBlocks(page).map(({ code }) => code)]
      .flatMap((code) => code.match(/(?<![\w/.-])[a-z]+\/[a-z]+-?[a-z-]+(?![\w/.*-])/g) ?? [])
      .filter((name) => families.has(name.split('/')[0]) && !PROTOCOL.test(name))
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })

  test('names no place on somebody’s machine', () => {
    expect(page.text.match(/(?:\/work|\/root|\/home|\/Users|[A-Z]:\\)[/\\]\w+/g)).toBeNull()
  })

  test('keeps JSON readable', () => {
    const json = codeBlocks(page).filter(({ language }) => language === 'json')
    for (const { code } of json) expect(() => JSON.parse(code) as unknown).not.toThrow()
  })
})

test('every word of the glossary is used in code or in another page', () => {
  const architecture = pages.find(({ path }) => path === 'docs/architecture.md')?.text ?? ''
  const glossary = architecture.slice(architecture.indexOf('## Glossary'))
  const terms = [...glossary.matchAll(/^\| ([a-z ,]+) \| /gm)].flatMap(([, cell = '']) => cell.split(', '))
  expect(terms.length).toBeGreaterThan(20)
  const used = [
    ...filesUnder('src', /\.ts$/).map((path) => readFileSync(ROOT + path, 'utf8')),
    ...pages.filter(({ path }) => path !== 'docs/architecture.md').map(({ text }) => text),
  ]
    .join('\n')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  const isUsed = (term: string): boolean => new RegExp(`\\b${term}s?\\b`).test(used)
  expect(terms.filter((term) => term !== 'word' && !isUsed(term))).toEqual([])
})

/** Methods of the protocol look like names of rules. */
const PROTOCOL = /^(?:prompts?|resources?|tools?|server|surface)\/(?:list|get|call|read|discover)$/

function where(at: string, text: string): { at: string; args: string[] }[] {
  return commandLines(text).map((args) => ({ at, args }))
}

/** The commands of a remedy, with something in its gaps. */
function quoted(remedy: string): string {
  const filled = remedy.replace(/\{\w+\}/g, 'something')
  return [...filled.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code).join('\n')
}

/** The guards in a host's settings. */
function hostCommands(at: string, { language, code }: { language: string; code: string }) {
  if (language !== 'json') return []
  const { mcpServers = {} }: { mcpServers?: Record<string, { command?: string; args?: string[] }> } =
    JSON.parse(code)
  return Object.values(mcpServers).flatMap(({ command, args }) =>
    command === 'fairlead' && args !== undefined ? [{ at, args }] : [],
  )
}

function leadsSomewhere({ path, text }: Page, target: string): boolean {
  const [file = '', heading] = target.split('#')
  const to = file === '' ? path : posix.join(posix.dirname(path), file)
  if (!existsSync(ROOT + to)) return false
  if (heading === undefined) return true
  const linked = file === '' ? text : readFileSync(ROOT + to, 'utf8')
  return [...linked.matchAll(/^#+ (.+)$/gm)].some(([, title = '']) => slug(title) === heading)
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s/g, '-')
}
