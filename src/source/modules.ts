import { linkPython } from './languages/python/link.ts'
import { jsonFilesOf } from './modules/json-files.ts'
import { resolveJavascript } from './modules/resolve-javascript.ts'
import { readProjects, type Project } from './modules/projects.ts'
import type { Module } from './program.ts'
import type { Program } from './scope.ts'
import type { SourceTree } from './tree.ts'

/** All modules, and how their imports find each other: by the rules of their language, as far as the tree alone tells. */
export function joinModules(modules: readonly Module[], tree: SourceTree): Program {
  const python = linkPython(modules.filter(({ language }) => language === 'python'))
  const others = modules.filter(({ language }) => language !== 'python')
  const byPath = new Map(others.map((module) => [module.path, module]))
  const projects: readonly Project[] = readProjects(tree)
  const known = new Map<Module, Map<string, Module | undefined>>()
  return {
    jsonAt: jsonFilesOf(tree),
    modules: [...others, ...python.modules],
    moduleOf: (module, from) => {
      const here = known.get(module) ?? new Map<string, Module | undefined>()
      known.set(module, here)
      if (!here.has(from)) {
        const found =
          module.language === 'python'
            ? python.moduleOf(module, from)
            : resolveJavascript(module.path, from, byPath, projects)
        here.set(from, found)
      }
      return here.get(from)
    },
  }
}
