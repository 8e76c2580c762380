import type { Random } from '../../../core/random.ts'
import { addTodo, complete, measure, newProject, postpone } from './own-tasks.ts'
import {
  clearDone,
  dueToday,
  handOver,
  howMany,
  thirdLongest,
  totalMinutes,
  urgentWork,
  whereAndWhen,
} from './shared-tasks.ts'
import { dateOf, type Start, type Todo } from './start.ts'
import type { TodoTask } from './steps.ts'

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
      urgentWork(ours, thirdLongest(todosIn(ours)), todosIn(ours)),
    ].map((task) => ({ ...task, name: `${task.name}-${round + 1}` }))
  })
}

const CHORES = [
  'Ring the dentist',
  'Sweep the yard',
  'Sharpen the knives',
  'Sew on the button',
  'Post the parcel',
]
const PLANS = ['Bicycle repair', 'Winter reading', 'Balcony']
