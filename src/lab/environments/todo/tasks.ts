import type { Random } from '../../../core/random.ts'
import { isArray, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen, type Task } from '../../environment.ts'
import { tells, tellsAll } from '../../told.ts'
import { dateOf, ME, type Start, type Todo } from './start.ts'

export interface TodoTask extends Task {
  /** The to-do whose note is read on the way. */
  readonly reads?: string
}

export function tasksOf(
  start: Pick<Start, 'today' | 'projects' | 'todos'>,
  random: Random,
): readonly TodoTask[] {
  const own = random.shuffle(start.projects.filter(({ members }) => members.length === 1))
  const shared = random.shuffle(start.projects.filter(({ members }) => members.length > 1))
  const todosIn = (project: string): readonly Todo[] => start.todos.filter((todo) => todo.project === project)
  return [0, 1, 2].flatMap((round) => {
    const mine = own[round]!.name
    const { name: ours, members } = shared[round]!
    const [one, other] = random.shuffle(todosIn(mine).filter(({ done }) => !done)) as [Todo, Todo]
    const strange = random.pick(todosIn(ours).filter(({ done }) => !done))
    const day = dateOf(random.whole(15, 28))
    const minutes = random.whole(2, 20) * 5
    return [
      dueToday(ours, start.today, todosIn(ours)),
      addTodo(mine, random.pick(CHORES), day, minutes),
      complete(mine, one),
      postpone(mine, start.today, day, todosIn(mine)),
      measure(mine, other, minutes + 2),
      howMany(strange),
      whereAndWhen(strange),
      totalMinutes(ours, todosIn(ours)),
      clearDone(ours, todosIn(ours)),
      handOver(ours, members[1]!, members[2]!, todosIn(ours)),
      newProject(random.pick(PLANS), random.shuffle(CHORES).slice(0, 3), day, minutes),
      urgentWork(ours, 90, todosIn(ours)),
    ].map((task) => ({ ...task, name: `${task.name}-${round + 1}` }))
  })
}

function dueToday(project: string, today: string, todos: readonly Todo[]): TodoTask {
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

function addTodo(project: string, title: string, due: string, minutes: number): TodoTask {
  return {
    name: 'add',
    ask: `Add the to-do "${title}" to my project "${project}", due on ${due}; it takes ${minutes} minutes.`,
    *plan() {
      dataIn(yield { tool: 'add_todo', input: { project, title, due, minutes } })
      return `I added "${title}".`
    },
    reward: (state) => (todosOf(state).some(matches({ project, title, due, minutes })) ? 1 : 0),
  }
}

function complete(project: string, { id, title }: Todo): TodoTask {
  return {
    name: 'complete',
    ask: `I have finished "${title}" in my project "${project}". Mark it as done.`,
    *plan() {
      const listed = rowsIn(yield list(project))
      dataIn(yield { tool: 'complete_todo', input: { id: idOf(listed, title) } })
      return `"${title}" is done.`
    },
    reward: (state) => (todosOf(state).some(matches({ id, done: true })) ? 1 : 0),
  }
}

function postpone(project: string, today: string, day: string, todos: readonly Todo[]): TodoTask {
  return {
    name: 'postpone',
    ask: `Everything in my project "${project}" that was due before today and is not done: move it to ${day}.`,
    *plan() {
      const { today: now } = dataIn(yield { tool: 'get_today', input: {} }) as { today: string }
      const late = rowsIn(yield list(project)).filter(({ due, done }) => !done && due < now)
      for (const { id } of late) dataIn(yield { tool: 'reschedule_todo', input: { id, due: day } })
      return `I moved ${late.length} to ${day}.`
    },
    reward: (state) => {
      const wanted = todos.map(({ id, due, done }) => ({ id, due: !done && due < today ? day : due }))
      return wanted.every((each) => todosOf(state).some(matches(each))) ? 1 : 0
    },
  }
}

function measure(project: string, { id, title }: Todo, more: number): TodoTask {
  return {
    name: 'measure',
    ask: `"${title}" in my project "${project}" takes ${more} minutes: set that, and give it high priority.`,
    *plan() {
      const found = idOf(rowsIn(yield list(project)), title)
      dataIn(yield { tool: 'set_duration', input: { id: found, minutes: more } })
      dataIn(yield { tool: 'set_priority', input: { id: found, priority: 'high' } })
      return `It takes ${more} minutes and is urgent.`
    },
    reward: (state) => (todosOf(state).some(matches({ id, minutes: more, priority: 'high' })) ? 1 : 0),
  }
}

function howMany({ id, project, title, author, note }: Todo): TodoTask {
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

function whereAndWhen({ id, project, title, place, minutes, author }: Todo): TodoTask {
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

function totalMinutes(project: string, todos: readonly Todo[]): TodoTask {
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

function clearDone(project: string, todos: readonly Todo[]): TodoTask {
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

function handOver(project: string, from: string, to: string, todos: readonly Todo[]): TodoTask {
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

function newProject(name: string, titles: readonly string[], due: string, minutes: number): TodoTask {
  return {
    name: 'new-project',
    ask: `Make a project "${name}" with the to-dos ${titles.map((title) => `"${title}"`).join(', ')}, each due on ${due} and ${minutes} minutes long.`,
    *plan() {
      dataIn(yield { tool: 'add_project', input: { name } })
      for (const title of titles)
        dataIn(yield { tool: 'add_todo', input: { project: name, title, due, minutes } })
      return `"${name}" is there, with ${titles.length} to-dos.`
    },
    reward: (state) => {
      const made = titles.filter((title) =>
        todosOf(state).some(matches({ project: name, title, due, minutes })),
      )
      return made.length / titles.length
    },
  }
}

function urgentWork(project: string, least: number, todos: readonly Todo[]): TodoTask {
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

function longest(todos: readonly Todo[], least: number): readonly Todo[] {
  const most = Math.max(...todos.map(({ minutes }) => minutes))
  return todos.filter(({ minutes }) => minutes > least || (most <= least && minutes === most))
}

const list = (project: string): Call => ({ tool: 'list_todos', input: { project } })

function* look(project: string, title: string): Generator<Call, Seen, Seen> {
  return yield { tool: 'read_todo', input: { id: idOf(rowsIn(yield list(project)), title) } }
}

const rowsIn = (seen: Seen): readonly Todo[] => (dataIn(seen) as { todos: readonly Todo[] }).todos

function idOf(rows: readonly Todo[], title: string): string {
  const id = rows.find((row) => row.title === title)?.id
  if (id === undefined) throw new Error('It is not in the list')
  return id
}

function todosOf(state: JsonObject): readonly JsonObject[] {
  const todos = state['todos']
  return isArray(todos) ? (todos as readonly JsonObject[]) : []
}

const matches =
  (wanted: JsonObject) =>
  (todo: JsonObject): boolean =>
    Object.entries(wanted).every(([key, value]) => todo[key] === value)

const NEED = /We need (\d+) ([a-z ]+)/
const CHORES = [
  'Ring the dentist',
  'Sweep the yard',
  'Sharpen the knives',
  'Sew on the button',
  'Post the parcel',
]
const PLANS = ['Bicycle repair', 'Winter reading', 'Balcony']
