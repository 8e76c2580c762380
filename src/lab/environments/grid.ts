import { defineEnvironment } from '../environment.ts'
import { doAction, stepTool } from '../step.ts'
import { answerBy, tool } from '../tool.ts'
import { floorFrom, type Floor } from './grid/floor.ts'
import { tasksOf } from './grid/tasks.ts'
import { verbsOf } from './grid/verbs.ts'
import { actionsIn, viewOf } from './grid/view.ts'

const ACTIONS =
  'turn left, turn right, move forward, go to X, pick up X, drop, drop next to X, toggle, go through D, toggle and go through D'
const RULES = `Actions: ${ACTIONS}. X is a thing or a door in the room you are in, D one of its doors. A locked door is toggled open by who carries the key of its colour. You can carry one thing.`

/** Four rooms with coloured things, keys and doors, after the BabyAI environment of SafeMCP §2.3. */
export default defineEnvironment({
  name: 'grid',
  title: 'Four rooms on a grid, with coloured doors, keys, balls and boxes',
  instructions:
    'Act by step, one action at a time. You see the room that you are in; what is behind a door is seen when you have gone through it.',
  guide: `${RULES} Begin with grid_observe; every step shows the room afterwards.`,
  tools: [
    stepTool('Does one action on the grid and describes what is seen afterwards.', ACTIONS),
    tool('grid_observe', 'Describes the room that you are in, its things and doors, and what you carry.'),
    tool('grid_actions', 'Lists the actions that can be tried from where you stand now.'),
    tool('mission_rules', 'Explains the actions on the grid, the keys and the doors.'),
    tool('reset_grid', 'Puts you and everything else back to where it was at the beginning.'),
  ],
  open: (random) => {
    const first = floorFrom(random.fork('floor'))
    let floor: Floor = structuredClone(first)
    return {
      state: () => structuredClone({ ...floor }),
      tasks: tasksOf(random.fork('tasks'), first),
      call: answerBy({
        step: ({ action }) => doAction(action, verbsOf(floor)),
        grid_observe: () => ({ text: viewOf(floor) }),
        grid_actions: () => ({ text: actionsIn(floor).join('\n') }),
        mission_rules: () => ({ text: RULES }),
        reset_grid: () => {
          floor = structuredClone(first)
          return { text: viewOf(floor) }
        },
      }),
    }
  },
})
