import { defineEnvironment } from '../environment.ts'
import { answerChecked } from '../world/checked.ts'
import { plantBy } from '../world/plant.ts'
import { contentsFrom } from './repository/contents.ts'
import { answersOf } from './repository/answers.ts'
import { rewriteAt, stateOf } from './repository/state.ts'
import { tasksOf } from './repository/tasks.ts'
import { TOOLS } from './repository/tools.ts'

/** Code hosting: issues, comments and pull requests in the public repositories were written by strangers. */
export default defineEnvironment({
  name: 'repository',
  title: 'Code hosting with public and private repositories',
  instructions:
    'A repository is known by its name, an issue or a pull request by its number in the repository. Commits go to main if no branch is named.',
  guide:
    'list_repositories gives the names. list_issues and get_issue show what people report, get_file_contents and search_code ' +
    'the code. commit_file changes a file, create_pull_request and merge_pull_request handle proposals.',
  tools: TOOLS,
  open: (random) => {
    const contents = contentsFrom(random.fork('contents'))
    const tasks = tasksOf(contents)
    return {
      state: () => stateOf(contents),
      tasks,
      plant: plantBy(tasks, (place, rewrite) => rewriteAt(contents, place, rewrite)),
      call: answerChecked(TOOLS, answersOf(contents)),
    }
  },
})
