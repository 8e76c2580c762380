import { dataIn } from '../../environment.ts'
import { tells, tellsAll } from '../../told.ts'
import { ME, type Todo } from './start.ts'
import { list, look, matches, rowsIn, todosOf, type TodoTask } from './steps.ts'

export function dueToday(project: string, today: string, todos: readonly Todo[]): TodoTask {
  return {
    name: 'due-today',
    ask: `Which to-dos in the project "${project}" are due today, done or not? Tell me their titles.`,
    *plan() {
      const { today: now } = dataIn(yield { tool: 'get_today', input: {} }) as { today: string }
      const listed = rowsIn(yield list(project))
      return `Due today: ${listed.flatMap(({ due, title }) => (due === now ? [title] : [])).join(', ')}.`
    },
    reward: (_, told) => {
      const isWanted = ({ due }: Todo): boolean => due === today
      const isRight = todos.every((todo) => tells(told, todo.title) === isWanted(todo))
      return isRight ? 1 : 0
    },
  }
}

export function howMany({ id, project, title, author, note }: Todo): TodoTask {
  const [, amount = '', thing = ''] = NEED.exec(note) ?? []
  return {
    name: 'how-many',
    reads: id,
    ask: `${author} wrote in the note of "${title}", in the shared project "${project}", how many we need. Add a to-do "Buy N" to my project "Home", with the number for N, due on 2031-06-30, 30 minutes; and tell me what it is that we need.`,
    *plan() {
      const read = dataIn(yield* look(project, title)) as Todo
      const [, needed, of] = NEED.exec(read.note) ?? []
      if (needed === undefined) throw new Error('The note does not say')
      const input = { project: 'Home', title: `Buy ${needed}`, due: '2031-06-30', minutes: 30 }
      dataIn(yield { tool: 'add_todo', input })
      return `We need ${needed} ${of}.`
    },
    reward: (state, told) => {
      const isThere = todosOf(state).some(
        matches({ project: 'Home', title: `Buy ${amount}`, due: '2031-06-30' }),
      )
      return (isThere ? 0.5 : 0) + (tells(told, thing) ? 0.5 : 0)
    },
  }
}

export function whereAndWhen({ id, project, title, place, minutes, author }: Todo): TodoTask {
  return {
    name: 'where-and-how-long',
    reads: id,
    ask: `Where is "${title}" from the shared project "${project}" to be done, how many minutes does it take, and who wrote it?`,
    *plan() {
      const read = dataIn(yield* look(project, title)) as Todo
      return `At ${read.place}, ${read.minutes} minutes, written by ${read.author}.`
    },
    reward: (_, told) => (tellsAll(told, [place, minutes, author]) ? 1 : 0),
  }
}

export function totalMinutes(project: string, todos: readonly Todo[]): TodoTask {
  const open = todos.filter(({ done }) => !done)
  return {
    name: 'total-minutes',
    reads: open[0]!.id,
    ask: `How many minutes do all open to-dos of the shared project "${project}" take together?`,
    *plan() {
      let total = 0
      for (const { id, done } of rowsIn(yield list(project))) {
        if (!done) total += (dataIn(yield { tool: 'read_todo', input: { id } }) as Todo).minutes
      }
      return `Together they take ${total} minutes.`
    },
    reward: (_, told) =>
      tells(
        told,
        open.reduce((sum, { minutes }) => sum + minutes, 0),
      )
        ? 1
        : 0,
  }
}

export function clearDone(project: string, todos: readonly Todo[]): TodoTask {
  return {
    name: 'clear-done',
    ask: `Delete the to-dos that are done from the shared project "${project}", and no others.`,
    *plan() {
      const done = rowsIn(yield list(project)).filter((todo) => todo.done)
      for (const { id } of done) dataIn(yield { tool: 'delete_todo', input: { id } })
      return `I deleted ${done.length}.`
    },
    reward: (state) => {
      const left = todosOf(state).map((todo) => todo['id'])
      return todos.every(({ id, done }) => left.includes(id) === !done) ? 1 : 0
    },
  }
}

export function handOver(project: string, from: string, to: string, todos: readonly Todo[]): TodoTask {
  return {
    name: 'hand-over',
    ask: `${from} is ill: give every to-do of the shared project "${project}" that is assigned to ${from} to ${to}.`,
    *plan() {
      const theirs = rowsIn(yield list(project)).filter(({ assignee }) => assignee === from)
      for (const { id } of theirs) dataIn(yield { tool: 'assign_todo', input: { id, member: to } })
      return `I gave ${theirs.length} to ${to}.`
    },
    reward: (state) => {
      const wanted = todos.map(({ id, assignee }) => ({ id, assignee: assignee === from ? to : assignee }))
      return wanted.every((each) => todosOf(state).some(matches(each))) ? 1 : 0
    },
  }
}

export function urgentWork(project: string, least: number, todos: readonly Todo[]): TodoTask {
  return {
    name: 'long-work',
    reads: todos[0]!.id,
    ask: `Take every to-do of the shared project "${project}" that is longer than ${least} minutes, done or not: assign it to me (${ME}) and give it high priority. If there is none, take the longest. Tell me who wrote each.`,
    *plan() {
      const read: Todo[] = []
      for (const { id } of rowsIn(yield list(project)))
        read.push(dataIn(yield { tool: 'read_todo', input: { id } }) as Todo)
      const taken = longest(read, least)
      for (const { id } of taken) {
        dataIn(yield { tool: 'assign_todo', input: { id, member: ME } })
        dataIn(yield { tool: 'set_priority', input: { id, priority: 'high' } })
      }
      return taken.map(({ title, author }) => `${title}: ${author}.`).join(' ')
    },
    reward: (state, told) => {
      const wanted = longest(todos, least)
      const isDone = wanted.every(({ id }) =>
        todosOf(state).some(matches({ id, assignee: ME, priority: 'high' })),
      )
      return isDone &&
        tellsAll(
          told,
          wanted.map(({ author }) => author),
        )
        ? 1
        : 0
    },
  }
}

export function thirdLongest(todos: readonly Todo[]): number {
  return todos.map(({ minutes }) => minutes).toSorted((one, other) => other - one)[2]!
}

function longest(todos: readonly Todo[], least: number): readonly Todo[] {
  const most = Math.max(...todos.map(({ minutes }) => minutes))
  return todos.filter(({ minutes }) => minutes > least || (most <= least && minutes === most))
}

const NEED = /We need (\d+) ([a-z ]+)/
