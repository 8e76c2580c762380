import type { Hit } from '../core/detector.ts'
import type { Skill } from '../core/skill.ts'
import { worst } from '../core/severity.ts'
import { textFindings } from './text-rules.ts'

const LONGEST = 200_000

/**
 * What rules about wording say of a skill. Its body rightly tells the agent what to do, as a prompt does: only rules that find
 * what no honest prompt asks for are taken, and of each text the worst that they find.
 */
export function* skillWording(skill: Skill, rules: ReadonlySet<string>): Generator<Hit, void, undefined> {
  const texts = [
    ['/description', skill.description ?? ''],
    ['/text', skill.text],
  ] as const
  for (const [pointer, value] of texts) {
    if (typeof value !== 'string' || value === '') continue
    const body = value.slice(0, LONGEST)
    const said = [
      ...textFindings(body, 'prompt-body'),
      // Tags and turns of a conversation are no more at home here than in a page.
      ...textFindings(body, 'resource-body').filter(({ rule }) => FORGED.has(rule)),
    ]
    const found = said.filter(({ rule }) => rules.has(rule))
    const level = worst(found.map(({ severity }) => severity))
    const first = found.find(({ severity }) => severity === level)
    if (first) yield { place: { ...first.place, pointer }, severity: first.severity, message: first.message }
  }
}

const FORGED = new Set(['text/pseudo-tag', 'text/forged-turn'])

export interface CodeLine {
  readonly line: string
  readonly start: number
  readonly end: number
  /** What is written right before the code. */
  readonly before: string
}

const SHELLS = /^(?:|sh|shell|bash|zsh|console|terminal|powershell|ps1|cmd|text)$/i

/** Shell lines of a Markdown text: fenced blocks as a whole, code within a sentence one by one. */
export function codeLines(text: string): readonly CodeLine[] {
  const found: CodeLine[] = []
  const lines = text.slice(0, LONGEST).split('\n')
  let at = 0
  let fence: { mark: string; isShell: boolean; from: number; before: string } | undefined
  for (const line of lines) {
    const mark = /^ {0,8}(`{3,10}|~{3,10}) {0,3}([\w+-]{0,20})/.exec(line)
    if (!fence && mark)
      fence = {
        mark: mark[1] ?? '',
        isShell: SHELLS.test(mark[2] ?? ''),
        from: at + line.length + 1,
        before: text.slice(Math.max(0, at - BEFORE), at),
      }
    else if (fence && line.trim().startsWith(fence.mark)) {
      if (fence.isShell && at > fence.from)
        found.push({
          line: prompted(text.slice(fence.from, at - 1)),
          start: fence.from,
          end: at - 1,
          before: fence.before,
        })
      fence = undefined
    } else if (!fence && line.includes('`')) found.push(...spans(text, line, at))
    at += line.length + 1
  }
  return found
}

const BEFORE = 160

function spans(text: string, line: string, at: number): readonly CodeLine[] {
  const found: CodeLine[] = []
  let from = line.indexOf('`')
  while (from >= 0 && found.length < 50) {
    const end = line.indexOf('`', from + 1)
    if (end < 0) break
    if (end - from > 6) {
      const start = at + from + 1
      found.push({
        line: line.slice(from + 1, end),
        start,
        end: at + end,
        before: text.slice(Math.max(0, start - BEFORE), start),
      })
    }
    from = line.indexOf('`', end + 1)
  }
  return found
}

/** `$ npm test` is the command after the prompt. */
function prompted(block: string): string {
  return block.replace(/^ {0,4}[$>] /gm, '')
}

/** Written about, or warned of: `never run`, `an attack looks like`. */
export function isWarned(before: string): boolean {
  const last = before.split(/\n\s*\n/).at(-1) ?? before
  return /\b(?:never|not|don['\u2019]t|avoid|refuse|reject|forbid|forbidden|malicious|attack\w{0,5}|dangerous|unsafe|insecure|suspicious|vulnerab\w{1,7}|flag|detect\w{0,4}|block(?:ed|s)?|bad)\b/i.test(
    last,
  )
}
