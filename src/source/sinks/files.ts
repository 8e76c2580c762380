import type { SinkKind } from '../../core/source.ts'
import type { Call } from '../flow/calls.ts'
import type { Value } from '../flow/value.ts'
import { option, wordSet, type Family, type Harm } from './harm.ts'

const READS = wordSet(
  `readFile readFileSync createReadStream open openSync readdir readdirSync opendir readlink readJson readJSON readJsonSync readTextFile
   readTextFileSync readFileStr file list_directory listdir scandir walk read_text read_bytes iterdir glob rglob iglob sendFile send_file
   sendfile FileResponse readLines`,
)
const WRITES = wordSet(
  `writeFile writeFileSync appendFile appendFileSync createWriteStream mkdir mkdirSync outputFile outputFileSync writeJson writeJSON
   writeJsonSync outputJson ensureDir ensureFile symlink symlinkSync link truncate chmod writeTextFile write_text write_bytes makedirs touch
   extractall extractAllTo`,
)
const DELETES = wordSet(
  'unlink unlinkSync rm rmSync rmdir rmdirSync remove removeSync emptyDir emptyDirSync rmtree removedirs',
)
const MOVES = wordSet(
  'rename renameSync copyFile copyFileSync cp cpSync copy copySync move moveSync copytree copy2 copyfile',
)

/** Reading, writing and deleting files by a name. */
export const files: Family = {
  names: new Set([...READS, ...WRITES, ...DELETES, ...MOVES]),
  harms: (call) => {
    const kind = kindOf(call)
    if (kind === undefined) return undefined
    const { path, name, plain, named, receiver } = call
    if (isOfFiles(path))
      return MOVES.has(name)
        ? moved(call)
        : [{ kind, value: plain[0] ?? named.get('file') ?? named.get('path') ?? named.get('filename') }]
    // `Path(x).read_text()`: the path is before the dot.
    if (PATH_METHODS.has(name) && receiver && isPath(receiver)) return [{ kind, value: receiver }]
    if (name === 'sendFile' || name === 'send_file' || name === 'FileResponse')
      return option(call, 'root') ? undefined : [{ kind: 'file-read', value: plain[0] }]
    return undefined
  },
}

const PATH_METHODS = wordSet(
  'read_text read_bytes write_text write_bytes iterdir glob rglob unlink rmdir mkdir touch open rename',
)

/** What a library made of something has an `open` and `rename` of its own: those of an archive are of what is in it. */
function isPath({ node, external }: Value): boolean {
  const path = external?.path ?? ''
  if (/^!path|^pathlib/.test(path)) return true
  const isOfLibrary = /^[a-z].*\)$/.test(path) && !path.endsWith('Path()')
  return node !== undefined && !isOfLibrary
}

function isOfFiles(path: string): boolean {
  return (
    /^(?:fs|fs\.promises|fs-extra|graceful-fs|memfs|os|shutil|io|codecs|aiofiles|aiofiles\.os|anyio|Deno|Bun|glob|fast-glob|globby|tarfile|jsonfile)\.\w+$/.test(
      path,
    ) ||
    path === 'open' ||
    path === 'file'
  )
}

function kindOf(call: Call): SinkKind | undefined {
  const { name } = call
  if (DELETES.has(name)) return 'file-delete'
  if (WRITES.has(name) || MOVES.has(name)) return 'file-write'
  if (name !== 'open' && name !== 'openSync') return READS.has(name) ? 'file-read' : undefined
  const mode =
    call.named.get('mode') ??
    call.plain[call.receiver && PATH_METHODS.has(name) && call.path.startsWith('!') ? 0 : 1]
  return typeof mode?.literal === 'string' && /[wax+]/.test(mode.literal) ? 'file-write' : 'file-read'
}

function moved({ plain }: Call): readonly Harm[] {
  return [
    { kind: 'file-read', value: plain[0] },
    { kind: 'file-write', value: plain[1] },
  ]
}
