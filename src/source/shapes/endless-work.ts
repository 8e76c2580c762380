import type { Expression, Module, Statement } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'
import { type Shape, type Sites, textOf } from './sites.ts'

type Loop = Extract<Statement, { kind: 'loop' }>

const MOST_STEPS = 2_000_000
/** Characters or turns that no answer needs. */
const TOO_MANY = 10_000_000
const MANY_ASKS = 1000

/** Loops that nothing ends, and texts that fill the memory of whoever gets them. */
export function endlessWork(modules: readonly Module[], all: readonly Sites[]): readonly Shape[] {
  return [...modules.flatMap(loopShapes), ...all.flatMap(hugeTexts)]
}

function loopShapes(module: Module): readonly Shape[] {
  const found: Shape[] = []
  const open: Part[] = [module]
  for (
    let steps = 0, part = open.pop();
    part !== undefined && steps < MOST_STEPS;
    steps += 1, part = open.pop()
  ) {
    if ('kind' in part && part.kind === 'loop') {
      const shape = shapeOf(module, part)
      if (shape) found.push(shape)
    }
    if ('kind' in part && part.kind === 'binary' && part.operator === '*' && isHugeText(part))
      found.push({ kind: 'floods', at: part.at, what: 'a text that is repeated without need' })
    for (const one of partsOf(part)) open.push(one)
  }
  return found
}

function shapeOf(module: Module, loop: Loop): Shape | undefined {
  const text = textOf(module, loop, 5000)
  if (loop.over === undefined && isAlways(loop.test) && !ENDS.test(text))
    return { kind: 'endless-work', at: loop.at, what: 'a loop that nothing ends' }
  if (loop.over === undefined && loop.test?.kind === 'binary' && /^<=?$/.test(loop.test.operator)) {
    const limit = numberOf(loop.test.right) ?? 0
    if (/\blength\b|\blen\(/.test(textOf(module, loop.test)) && limit >= TOO_MANY)
      return { kind: 'floods', at: loop.at, what: 'a text that grows without need' }
    if (limit >= MANY_ASKS && /\bcreate_?[mM]essage\(/.test(text))
      return { kind: 'endless-work', at: loop.at, what: 'a thousand questions to the model' }
  }
  return undefined
}

/** Whatever may end a loop or make it wait. */
const ENDS =
  /\b(?:break|return|throw|raise|yield|await|exit|sleep|wait|recv|accept|read\w{0,20}|next|get|poll|select|input)\b/

function isAlways(test: Expression | undefined): boolean {
  if (test === undefined) return true
  if (test.kind === 'binary' && test.operator === '<' && test.right.kind === 'name')
    return test.right.name === 'Infinity'
  return test.kind === 'literal' && (test.value === true || test.value === 1)
}

function hugeTexts({ calls }: Sites): readonly Shape[] {
  return calls.flatMap(({ call, name }): readonly Shape[] => {
    const [first] = call.args
    return name === 'repeat' && first && (numberOf(first) ?? 0) >= TOO_MANY
      ? [{ kind: 'floods', at: call.at, what: 'a text that is repeated without need' }]
      : []
  })
}

/** Python’s `text * 50_000_000`. */
function isHugeText({ left, right }: Extract<Expression, { kind: 'binary' }>): boolean {
  return left.kind !== 'literal' && isText(left) && (numberOf(right) ?? 0) >= TOO_MANY
}

const isText = (value: Expression): boolean =>
  value.kind === 'text' ||
  (value.kind === 'literal' && typeof value.value === 'string') ||
  (value.kind === 'binary' && value.operator === '+' && (isText(value.left) || isText(value.right)))

function numberOf(value: Expression): number | undefined {
  if (value.kind === 'literal') return typeof value.value === 'number' ? value.value : undefined
  if (value.kind !== 'binary') return undefined
  const [left, right] = [numberOf(value.left), numberOf(value.right)]
  if (left === undefined || right === undefined) return undefined
  return value.operator === '**' ? left ** right : value.operator === '*' ? left * right : undefined
}
