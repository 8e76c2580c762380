/** What of a tree must be known to tell which file an import means. Folders end in a slash; the root is empty. */
export interface PythonFiles {
  readonly has: (path: string) => boolean
  readonly folders: ReadonlySet<string>
}

/** The file that `from` means for the module at `path`; undefined: not of this tree. */
export function findModule(files: PythonFiles, path: string, from: string): string | undefined {
  const dots = /^\.{0,20}/.exec(from)?.[0].length ?? 0
  if (dots > 0) {
    let folder = folderOf(path)
    for (let up = 1; up < dots; up++) folder = folderOf(folder.slice(0, -1))
    return within(files, folder, from.slice(dots))
  }
  for (const root of rootsOf(files, path)) {
    const found = within(files, root, from)
    if (found !== undefined) return found
  }
  return undefined
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function within(files: PythonFiles, folder: string, name: string): string | undefined {
  const path = folder + name.replaceAll('.', '/')
  if (name !== '' && files.has(`${path}.py`)) return `${path}.py`
  const package_ = name === '' ? `${folder}__init__.py` : `${path}/__init__.py`
  return files.has(package_) || files.folders.has(folderOf(package_)) ? package_ : undefined
}

/** Where a search may begin: folders above that are no packages, and `src` beside each. */
function rootsOf(files: PythonFiles, path: string): readonly string[] {
  const roots: string[] = []
  let folder = folderOf(path)
  for (;;) {
    if (!files.has(`${folder}__init__.py`))
      roots.push(folder, ...(files.folders.has(`${folder}src/`) ? [`${folder}src/`] : []))
    if (folder === '') return roots
    folder = folderOf(folder.slice(0, -1))
  }
}
