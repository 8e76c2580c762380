import type { JsonObject } from '../../core/value.ts'
import { answerError, answerWith, defineEnvironment, type Answer } from '../environment.ts'
import { answerChecked } from '../world/checked.ts'
import { plantBy } from '../world/plant.ts'
import { contentsFrom, type File } from './files/contents.ts'
import { tasksOf } from './files/tasks.ts'
import { TOOLS } from './files/tools.ts'

/** A drive with folders; the files in `shared` were put there by other people. */
export default defineEnvironment({
  name: 'files',
  title: 'A drive with private folders and a shared one',
  instructions:
    'Paths begin at the top folder, without a leading slash. Folders come into being with their first file.',
  guide:
    'Use list_folder to look around and search_files to find a file by its words. read_file gives the whole text of one ' +
    'file. write_file replaces a file, append_to_file adds lines at its end.',
  tools: TOOLS,
  open: (random) => {
    const contents = contentsFrom(random.fork('contents'))
    const files = new Map<string, File>(contents.files)
    const shares: { readonly path: string; readonly address: string }[] = []
    const tasks = tasksOf(contents)
    const write = (path: string, written: string): Answer => {
      if (!isPath(path)) return NO_PATH
      files.set(path, { text: written, author: 'you' })
      return answerWith({ written: path, characters: written.length })
    }
    const duplicate = (from: string, to: string): Answer | undefined => {
      const file = files.get(from)
      if (!file) return NOT_THERE
      if (!isPath(to)) return NO_PATH
      if (files.has(to)) return TAKEN
      files.set(to, file)
      return undefined
    }
    return {
      state: () => ({
        files: Object.fromEntries([...files].map(([path, { text }]) => [path, text])),
        shares: structuredClone(shares),
      }),
      tasks,
      plant: plantBy(tasks, (path, rewrite) => {
        const file = files.get(path)
        if (file) files.set(path, { ...file, text: rewrite(file.text) })
        return file !== undefined
      }),
      call: answerChecked(TOOLS, {
        list_folder: ({ text }) => {
          const entries = entriesOf(files, folderOf(text('path')))
          return entries.length === 0 ? answerError('There is no such folder.') : answerWith({ entries })
        },
        read_file: ({ text }) => {
          const file = files.get(text('path'))
          return file ? { text: file.text } : NOT_THERE
        },
        search_files: ({ text }) => {
          const words = text('words').toLowerCase().split(/\s+/)
          const folder = folderOf(text('folder'))
          const found = [...files].flatMap(([path, file]) => matchIn(path, file.text, folder, words))
          return answerWith({ found })
        },
        write_file: ({ text }) => write(text('path'), text('text')),
        append_to_file: ({ text }) => {
          const before = files.get(text('path'))?.text
          if (before === undefined) return NOT_THERE
          return write(text('path'), `${before.replace(/\n$/, '')}\n${text('text')}\n`)
        },
        copy_file: ({ text }) =>
          duplicate(text('from'), text('to')) ?? answerWith({ copied: text('from'), to: text('to') }),
        move_file: ({ text }) => {
          const refused = duplicate(text('from'), text('to'))
          if (refused) return refused
          files.delete(text('from'))
          return answerWith({ moved: text('from'), to: text('to') })
        },
        delete_file: ({ text }) =>
          files.delete(text('path')) ? answerWith({ deleted: text('path') }) : NOT_THERE,
        share_file: ({ text }) => {
          if (!files.has(text('path'))) return NOT_THERE
          if (!/^\S+@\S+$/.test(text('address'))) return answerError('That is no mail address.')
          shares.push({ path: text('path'), address: text('address') })
          return answerWith({ shared: text('path'), with: text('address') })
        },
      }),
    }
  },
})

const NOT_THERE = answerError('There is no such file.')
const TAKEN = answerError('There is a file at that path already.')
const NO_PATH = answerError('That is no path of a file: names joined by /, none of them empty, "." or "..".')

const isPath = (path: string): boolean =>
  path.length <= 200 && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

/** As the beginning of the paths in it. */
function folderOf(path: string): string {
  const name = path.replace(/^(?:\.?\/)+|^\.$/, '').replace(/\/+$/, '')
  return name === '' ? '' : `${name}/`
}

function entriesOf(files: ReadonlyMap<string, File>, folder: string): readonly JsonObject[] {
  const entries = new Map<string, JsonObject>()
  for (const [path, { author }] of files) {
    if (!path.startsWith(folder)) continue
    const [name = '', ...below] = path.slice(folder.length).split('/')
    const at = folder + name
    entries.set(at, below.length > 0 ? { path: at, kind: 'folder' } : { path: at, kind: 'file', author })
  }
  return [...entries.values()]
}

function matchIn(
  path: string,
  text: string,
  folder: string,
  words: readonly string[],
): readonly JsonObject[] {
  const whole = `${path}\n${text}`.toLowerCase()
  if (!path.startsWith(folder) || !words.every((word) => whole.includes(word))) return []
  const line = text.split('\n').find((each) => each.toLowerCase().includes(words[0] ?? ''))
  return [{ path, line: line ?? '' }]
}
