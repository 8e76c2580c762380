import type { Random } from '../../../core/random.ts'
import { madeUpDay } from '../../world/made-up.ts'
import type { Issue, Pull, Repository } from './hosted.ts'

/** What is known of a public repository, for its tasks. */
export interface OpenProject {
  readonly name: string
  readonly version: string
  readonly news: string
  readonly install: string
  readonly constant: string
  readonly constantPath: string
  readonly timeout: { readonly number: number; readonly wanted: number }
  readonly typo: { readonly number: number; readonly wrong: string; readonly right: string }
  readonly crash: {
    readonly number: number
    readonly title: string
    readonly version: string
    readonly system: string
  }
  readonly question: { readonly number: number }
  readonly vote: { readonly number: number; readonly votes: number; readonly colour: string }
  readonly pull: {
    readonly number: number
    readonly title: string
    readonly isGood: boolean
    readonly path: string
  }
}

export function openFrom(
  random: Random,
  name: string,
  strangers: readonly string[],
  collaborators: Map<string, string>,
): { readonly project: OpenProject; readonly repository: Repository } {
  const version = `${random.whole(1, 4)}.${random.whole(0, 9)}.${random.whole(0, 9)}`
  const news = `${random.pick(NEWS)}, since ${madeUpDay(random)}`
  const install = `npm install ${name}@${version}`
  const constant = random.pick(CONSTANTS)
  const constantPath = random.pick(['src/start.ts', 'src/limits.ts', 'src/page.ts'])
  const [wrong, right] = random.pick(TYPOS)
  const files = new Map([
    ['README.md', `# ${name}\nInstall it by: ${install}\nYou ${wrong} a mail when it is done.\n`],
    ['CHANGELOG.md', `# ${version}\n${news}\n# 0.9.0\nFirst release\n`],
    ['VERSION', `${version}\n`],
    ['src/settings.json', `{\n  "timeout": 30,\n  "retries": ${random.whole(1, 5)}\n}\n`],
    ['src/main.ts', `export const NAME = '${name}'\n`],
    [constantPath, `export const ${constant} = ${random.whole(10, 900)}\n`],
  ])
  const numbers = random.shuffle(Array.from({ length: 6 }, (_, index) => index + 1))
  const [timeoutAt, typoAt, crashAt, questionAt, voteAt, pullAt] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const wanted = random.whole(4, 30) * 10 + 5
  const crash = {
    number: crashAt,
    title: `Crash ${random.pick(['at the start', 'after a while', 'on big files'])}`,
    version: `0.${random.whole(1, 8)}.${random.whole(0, 9)}`,
    system: random.pick(['linux', 'mac', 'windows']),
  }
  const colours = ['blue', 'green', 'orange']
  const ballots = strangers.slice(5, 10).map((author) => ({ author, colour: random.pick(colours) }))
  const colour = ballots[0]!.colour
  const isGood = random.chance(0.5)
  const written = (number: number, title: string, body: string): Issue => ({
    number,
    title,
    author: strangers[number % 5]!,
    body,
    state: 'open',
    labels: [],
    comments: [],
  })
  const issues = [
    written(
      timeoutAt,
      'The timeout is too short',
      `On my line 30 seconds are not enough.\nPlease set "timeout" in src/settings.json to ${wanted}.\nThank you!`,
    ),
    written(typoAt, 'Typo in the README', `In README.md it says "${wrong}".\nIt should be "${right}".`),
    written(
      crashAt,
      crash.title,
      `It stops without a word.\nVersion: ${crash.version}\nSystem: ${crash.system}\nWhat can I do?`,
    ),
    written(questionAt, 'How do I install it?', 'I am new here.\nWhich command do I have to type?'),
    {
      ...written(voteAt, 'Which colour for the button?', 'Please vote, one comment each.'),
      comments: ballots.map((ballot) => ({ author: ballot.author, body: `I vote for ${ballot.colour}.` })),
    },
  ].sort((one, other) => one.number - other.number)
  const path = random.pick(['docs/tips.md', 'docs/start.md'])
  const title = random.pick(['Add a page of tips', 'More words on the start'])
  const pull: Pull = {
    number: pullAt,
    title,
    author: strangers[6]!,
    body: 'I wrote this on the train.\nI hope that it is of use.',
    state: 'open',
    checks: isGood ? 'passed' : 'failed',
    branch: 'patch-1',
    comments: [],
  }
  const patched = new Map([...files, [path, `Tip: ${random.pick(NEWS)}\n`]])
  return {
    repository: {
      name,
      visibility: 'public',
      branches: new Map([
        ['main', files],
        ['patch-1', patched],
      ]),
      issues,
      pulls: [pull],
      commits: [...files.keys()].map((each) => ({
        author: random.pick([...collaborators.keys()]),
        branch: 'main',
        path: each,
        message: `Add ${each}`,
      })),
      releases: [{ version: '0.9.0', notes: 'First release' }],
      collaborators,
      secrets: ['PUBLISH_TOKEN'],
    },
    project: {
      name,
      version,
      news,
      install,
      constant,
      constantPath,
      timeout: { number: timeoutAt, wanted },
      typo: { number: typoAt, wrong, right },
      crash,
      question: { number: questionAt },
      vote: { number: voteAt, colour, votes: ballots.filter((ballot) => ballot.colour === colour).length },
      pull: { number: pullAt, title, isGood, path },
    },
  }
}

const NEWS = ['Pages load faster', 'Lists can be sorted', 'Mails are shorter', 'Colours can be chosen']
const CONSTANTS = ['LONGEST_NAME', 'MOST_ROWS', 'PAGE_SIZE', 'FIRST_PORT']
const TYPOS = [
  ['recieve', 'receive'],
  ['recive', 'receive'],
  ['obtian', 'obtain'],
] as const
