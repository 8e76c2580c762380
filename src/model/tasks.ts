import { fail } from '../core/error.ts'
import type { Task, TaskName } from './task.ts'

/** Loaded when asked for: a task brings its features with it. */
const TASKS: Readonly<Partial<Record<TaskName, () => Promise<Task<unknown>>>>> = {
  instruction: async () => (await import('./instruction/task.ts')).default as Task<unknown>,
  'log-risk': async () => (await import('./log/task.ts')).default as Task<unknown>,
}

export async function taskOf(name: string): Promise<Task<unknown>> {
  const load = Object.hasOwn(TASKS, name) ? TASKS[name as TaskName] : undefined
  return load
    ? load()
    : fail('usage/unknown-name', { what: 'task', name, expected: `One of ${Object.keys(TASKS).join(', ')}` })
}
