import type { ProjectList } from '../config-file.ts'
import { field, stringField } from '../../core/value.ts'

/** Editors made of the source of VS Code, by the name of their settings folder. */
export const PRODUCTS = [
  'Code',
  'Code - Insiders',
  'VSCodium',
  'Cursor',
  'Windsurf',
  'Windsurf - Next',
  'Trae',
  'Trae CN',
  'Qoder',
  'Void',
  'Antigravity',
  'Kiro',
  'Positron',
]

/** On the machine that an editor elsewhere works on over SSH, in WSL or in a container. */
const REMOTE = ['.vscode-server', '.vscode-server-insiders', '.cursor-server', '.windsurf-server']

/** The folders of a user of such an editor. */
export const userFolder = (product: string): string => `$config/${product}/User`

/** Where an extension of any of these editors keeps a file. */
export function inGlobalStorage(extension: string, file: string): readonly string[] {
  const folders = [...PRODUCTS.map(userFolder), ...REMOTE.map((name) => `~/${name}/data/User`)]
  return folders.map((folder) => `${folder}/globalStorage/${extension}/${file}`)
}

/** Each folder or workspace that was ever opened has a folder of its own with its address in it. */
export function openedFolders(product: string): ProjectList {
  return {
    at: [`${userFolder(product)}/workspaceStorage/*/workspace.json`],
    format: 'json',
    evidence: 'workspaceStorage/ID/workspace.json of VS Code and what is made of it: folder or workspace',
    read: (value) => {
      const folder = stringField(value, 'folder')
      const workspace =
        stringField(value, 'workspace') ?? stringField(field(value, 'workspace'), 'configPath')
      return [folder, workspace?.replace(/[\\/][^\\/]*$/, '')].filter((path) => path !== undefined)
    },
  }
}
