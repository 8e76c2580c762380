import type { ConfigFile } from './config-file.ts'
import type { Host } from './host.ts'
import { HOSTS } from './index.ts'

/** The host whose file lies at such a path; the one that says most about the path, where there are several. */
export function guessHost(path: string): { readonly host: Host; readonly kind: ConfigFile } | undefined {
  const parts = path.split(/[\\/]/).filter((part) => part !== '')
  let best: { readonly host: Host; readonly kind: ConfigFile } | undefined
  let most = 0
  for (const host of HOSTS)
    for (const kind of host.files) {
      if (kind.servers === undefined && kind.isSettings !== true) continue
      for (const template of templatesOf(kind)) {
        const weight = fitOf(parts, tailOf(template)) - doubt(kind, template, path)
        if (weight > most) [best, most] = [{ host, kind }, weight]
      }
    }
  return best
}

/** Between files of one name: that of the home only in a home, and not that of another host or of one system first. */
function doubt({ needs, at }: ConfigFile, template: string, path: string): number {
  const isHome = HOME_FILE.test(path)
  return (
    (needs === undefined ? 0 : 0.5) +
    (template.startsWith('$project') === isHome ? 0.1 : 0) +
    (Array.isArray(at) ? 0 : 0.03)
  )
}

/** `~/file` and `~/.folder/file`, wherever homes were copied to. */
const HOME_FILE = /[\\/](?:home|Users)[\\/][^\\/]{1,255}[\\/][^\\/]{1,255}(?:[\\/][^\\/]{1,255})?$/

function templatesOf({ at }: ConfigFile): readonly string[] {
  return (Array.isArray(at) ? at : Object.values(at).flat()) as readonly string[]
}

/** What of a template does not hang on the machine. */
function tailOf(template: string): readonly string[] {
  const plain = template.replace(/^\{\w+\|([^}]*)\}/, '$1')
  return plain.split('/').filter((part) => part !== '' && part !== '~' && !part.startsWith('$'))
}

/** How many parts at the end of the path fit all of the template; 0 where one does not. */
function fitOf(parts: readonly string[], tail: readonly string[]): number {
  const after = tail.slice(tail.lastIndexOf('**') + 1)
  if (after.length > parts.length || after.every((part) => part.startsWith('*'))) return 0
  const end = parts.slice(parts.length - after.length)
  const isFit = after.every((part, index) => fits(end[index] ?? '', part))
  return isFit
    ? after.filter((part) => !part.includes('*')).length + (tail.length > after.length ? 0.2 : 0.25)
    : 0
}

function fits(name: string, part: string): boolean {
  const [before = '', after] = part.split('*', 2)
  if (after === undefined) return name === part
  return name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)
}
