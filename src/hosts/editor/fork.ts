import { defineHost, type Host } from '../host.ts'
import { codeProjectFiles, codeSettle, codeUserFiles } from './code-files.ts'
import { openedFolders, userFolder } from './products.ts'

/** An editor made of the source of VS Code that keeps its servers where VS Code does. */
export function codeFork(id: string, title: string, product: string, evidence: string): Host {
  return defineHost({
    id,
    title,
    files: [...codeUserFiles(product, evidence), ...codeProjectFiles(userFolder(product))],
    projects: [openedFolders(product)],
    sameName: 'both',
    settle: codeSettle,
  })
}
