import { dataIn } from '../../environment.ts'
import type { Todo } from './start.ts'
import { idOf, list, matches, rowsIn, todosOf, type TodoTask } from './steps.ts'

export function addTodo(project: string, title: string, due: string, minutes: number): TodoTask {
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

export function complete(project: string, { id, title }: Todo): TodoTask {
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

export function postpone(project: string, today: string, day: string, todos: readonly Todo[]): TodoTask {
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

export function measure(project: string, { id, title }: Todo, more: number): TodoTask {
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

export function newProject(name: string, titles: readonly string[], due: string, minutes: number): TodoTask {
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
