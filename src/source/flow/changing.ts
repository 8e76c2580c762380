import type { Module } from '../program.ts'
import type { Program } from '../scope.ts'
import type { Value } from './value.ts'

/** What is `false` or nothing when a module is loaded, and something else once a function has run, is not known. */
export function forgetChanging(names: Map<string, Value>, module: Module, program: Program): void {
  const changed = namesChangedIn(module)
  const members = membersChangedIn(program)
  for (const [name, value] of names) {
    if (isNothing(value) && changed.has(name)) names.set(name, { ...value, literal: undefined })
    if (value.object === undefined || value.object.isList || value.object.fields.size > MOST) continue
    for (const [key, one] of value.object.fields)
      if (isNothing(one) && members.has(key)) value.object.fields.set(key, { ...one, literal: undefined })
  }
}

const MOST = 200

const isNothing = ({ literal }: Value): boolean => literal !== undefined && !literal

function namesChangedIn({ language, text }: Module): ReadonlySet<string> {
  if (language === 'python')
    return new Set(
      [...text.matchAll(GLOBAL)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
    )
  return new Set(
    [...text.matchAll(ASSIGNED)].flatMap(([, declared, name]) => (declared || !name ? [] : [name])),
  )
}

const GLOBAL = /\b(?:global|nonlocal)[ \t]([\w, ]{1,200})/g
const ASSIGNED = /(?:\b(let|const|var)\s{1,3})?(?<![.\w$])([\w$]{1,80})\s?(?:[-+*|&?]{1,2})?=(?![=>])/g

function membersChangedIn(program: Program): ReadonlySet<string> {
  const known = KNOWN.get(program)
  if (known) return known
  const found = new Set<string>()
  for (const { text } of program.modules)
    for (const [, plain, quoted] of text.matchAll(MEMBER)) found.add(plain ?? quoted ?? '')
  KNOWN.set(program, found)
  return found
}

const KNOWN = new WeakMap<Program, ReadonlySet<string>>()
const MEMBER = /(?:\.([\w$]{1,80})|\[['"](\w{1,80})['"]\])\s?(?:[-+*|&?]{1,2})?=(?![=>])/g
