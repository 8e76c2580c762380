import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** One Markdown file of the repository. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** Everything a reader may open, generated pages included. */
export function readPages(): Page[] {
  const below = readdirSync(`${ROOT}docs`, { recursive: true, encoding: 'utf8' }).map(
    (name) => `docs/${name}`,
  )
  return [...readdirSync(ROOT), ...below]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }))
}

/** Blocks between fences or indented by four, by language; '' where none is named. */
export function codeBlocks({ text }: Page): { readonly language: string; readonly code: string }[] {
  const fenced = [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    language,
    code,
  }))
  const indented = [...withoutFences(text).matchAll(/(?:^|\n)\n((?: {4}[^\n]*\n)+)/g)].map(
    ([, code = '']) => ({
      language: '',
      code: code.replace(/^ {4}/gm, ''),
    }),
  )
  return [...fenced, ...indented]
}

/** What stands between backticks in running text. */
export function inlineCode({ text }: Page): string[] {
  return [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

/** Where the links and pictures of a page lead, without those to other sites. */
export function localLinks({ text }: Page): string[] {
  return [...withoutFences(text).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}

function withoutFences(text: string): string {
  return text.replace(/^```[^]*?^```$/gm, '')
}
