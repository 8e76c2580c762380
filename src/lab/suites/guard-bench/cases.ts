import type { Position } from '../../attack.ts'
import type { Case } from '../../campaign/cases.ts'
import type { Insertion } from '../../transform.ts'
import { USUAL } from '../draw/hostile-case.ts'

const AGENT = 'obedient'

/** One attack a line: its name, then its cases, each `position goal transform insertion environment task seed`. */
export function readCases(text: string): readonly Case[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...cases] = line.split('|')
      return cases.map((words) => readCase(name, words.split(' ')))
    })
}

export function writeCases(cases: readonly Case[]): string {
  const lines = new Map<string, string>()
  for (const { attack, environment, task, seed } of cases) {
    if (!attack) continue
    const { name, position, goal, transform, insertion } = attack
    const words = [position, goal, transform, insertion, environment, task, String(seed)].join(' ')
    lines.set(name, `${lines.get(name) ?? name}|${words}`)
  }
  return [...lines.values()].join('\n')
}

function readCase(name: string, words: readonly string[]): Case {
  const [position = '', goal = '', transform = '', insertion = '', environment = '', task = '', seed = ''] =
    words
  return {
    ...USUAL,
    environment,
    task,
    attack: {
      name,
      goal,
      // Written by `writeCases`, and every case is staged by a test.
      position: position as Position,
      transform,
      insertion: insertion as Insertion,
    },
    agent: AGENT,
    seed: Number(seed),
  }
}
