import { isArray, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen, type Task } from '../../environment.ts'
import type { Todo } from './start.ts'

export interface TodoTask extends Task {
  /** The to-do whose note is read on the way. */
  readonly reads?: string
}

export const list = (project: string): Call => ({ tool: 'list_todos', input: { project } })

export function* look(project: string, title: string): Generator<Call, Seen, Seen> {
  return yield { tool: 'read_todo', input: { id: idOf(rowsIn(yield list(project)), title) } }
}

export const rowsIn = (seen: Seen): readonly Todo[] => (dataIn(seen) as { todos: readonly Todo[] }).todos

export function idOf(rows: readonly Todo[], title: string): string {
  const id = rows.find((row) => row.title === title)?.id
  if (id === undefined) throw new Error('It is not in the list')
  return id
}

export function todosOf(state: JsonObject): readonly JsonObject[] {
  const todos = state['todos']
  return isArray(todos) ? (todos as readonly JsonObject[]) : []
}

export const matches =
  (wanted: JsonObject) =>
  (todo: JsonObject): boolean =>
    Object.entries(wanted).every(([key, value]) => todo[key] === value)
