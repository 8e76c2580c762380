import type { Span } from '../../core/source.ts'
import type { Module } from '../program.ts'
import type { Evaluator } from './evaluator.ts'
import type { Known, KnownObject } from './known.ts'

/** `Object.values(await import('./tools.js'))`: what a module exports, and what it passes on. */
export function everythingIn(evaluator: Evaluator, module: Module, at: Span): Known {
  const made: KnownObject = { kind: 'object', members: new Map(), isOpen: false, at }
  const done = new Set<Module>()
  const add = (from: Module, name: string): void => {
    if (!made.members.has(name)) made.members.set(name, evaluator.exported(from, name, at))
  }
  const walk = (here: Module): void => {
    if (done.has(here)) return
    done.add(here)
    for (const statement of here.body)
      if (statement.kind === 'function' && statement.isExported && statement.function.name !== undefined)
        add(here, statement.function.name)
      else if (statement.kind === 'class' && statement.isExported && statement.class.name !== undefined)
        add(here, statement.class.name)
      else if (statement.kind === 'export')
        for (const { exported } of statement.names)
          if (exported !== '*') add(here, exported)
          else {
            const target =
              statement.from === undefined ? undefined : evaluator.program.moduleOf(here, statement.from)
            if (target) walk(target)
            else made.isOpen = true
          }
  }
  walk(module)
  return made
}
