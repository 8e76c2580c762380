import { wordSet, type Family } from './harm.ts'

/** Texts that are run as code, or name the code to load. */
export const code: Family = {
  names: wordSet(
    `eval Function exec compile runInNewContext runInContext runInThisContext Script compileFunction execScript import require import_module
     __import__ run setTimeout setInterval runscript runsource run_path run_module`,
  ),
  harms: ({ path, plain, language }) => {
    const [first] = plain
    if (MODULES.has(path))
      return first?.literal === undefined ? [{ kind: 'module', value: first }] : undefined
    if (path === 'Function') return plain.map((value) => ({ kind: 'code', value }) as const)
    if (CODE.has(path) || (language === 'python' && PYTHON.has(path))) return [{ kind: 'code', value: first }]
    if ((path === 'setTimeout' || path === 'setInterval') && first?.callables.length === 0 && first.node)
      return [{ kind: 'code', value: first }]
    return undefined
  },
}

const MODULES = wordSet(
  'import require importlib.import_module __import__ runpy.run_path runpy.run_module createRequire()',
)
const CODE = wordSet(
  `eval vm.runInNewContext vm.runInContext vm.runInThisContext vm.Script vm.compileFunction vm2.VM().run vm2.NodeVM().run safe-eval
   window.eval pandas.eval builtins.eval builtins.exec numexpr.evaluate`,
)
const PYTHON = wordSet('exec eval compile')
