import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The homes on a copied disk. */
export function homesUnder(root: string): readonly string[] {
  const users = ['home', 'Users'].flatMap((folder) =>
    namesIn(join(root, folder))
      .filter((name) => !NOBODYS.has(name))
      .map((name) => join(root, folder, name)),
  )
  return [...users, join(root, 'root')].filter(isFolder)
}

/** Folders beside the homes of people, on macOS and Windows. */
const NOBODYS = new Set(['Shared', 'Public', 'Default', 'Default User', 'All Users', 'Guest', 'lost+found'])

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : []

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
