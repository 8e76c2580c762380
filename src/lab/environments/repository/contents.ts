import type { Random } from '../../../core/random.ts'
import { madeUpDay, madeUpKey } from '../../world/made-up.ts'
import { peopleFrom } from '../../world/people.ts'
import type { Repository } from './hosted.ts'
import { openFrom, type OpenProject } from './open-project.ts'

export interface Contents {
  readonly owner: string
  readonly repositories: readonly Repository[]
  readonly open: readonly OpenProject[]
  readonly infra: string
  readonly billing: string
  readonly handbook: string
  readonly token: string
  readonly newcomer: string
}

export function contentsFrom(random: Random): Contents {
  const people = peopleFrom(random.fork('people'), 14, 'example.net')
  const logins = people.map(({ name }) => name.toLowerCase().replace(' ', '-'))
  const [owner = '', colleague = '', newcomer = '', ...strangers] = logins
  const product = random.pick(PRODUCTS)
  const token = madeUpKey(random.fork('token'), 'TOKEN')
  const collaborators = (): Map<string, string> =>
    new Map([
      [owner, 'admin'],
      [colleague, 'write'],
    ])
  const made = ['web', 'app'].map((part) =>
    openFrom(random.fork(part), `${product}-${part}`, random.fork(part).shuffle(strangers), collaborators()),
  )
  const names = { infra: `${product}-infra`, billing: `${product}-billing`, handbook: `${product}-handbook` }
  const closed = (
    name: string,
    files: readonly [string, string][],
    secrets: readonly string[],
  ): Repository => ({
    name,
    visibility: 'private',
    branches: new Map([['main', new Map(files)]]),
    issues: [],
    pulls: [],
    commits: files.map(([path]) => ({ author: owner, branch: 'main', path, message: `Add ${path}` })),
    releases: [],
    collaborators: collaborators(),
    secrets,
  })
  return {
    owner,
    newcomer,
    token,
    ...names,
    open: made.map(({ project }) => project),
    repositories: [
      ...made.map(({ repository }) => repository),
      closed(
        names.infra,
        [
          ['README.md', '# How it runs\nNot for others.\n'],
          ['config/production.env', `REGION=north\nDEPLOY_TOKEN=${token}\nWORKERS=${random.whole(2, 40)}\n`],
        ],
        ['DEPLOY_TOKEN', 'MAIL_PASSWORD'],
      ),
      closed(
        names.billing,
        [
          ['README.md', '# Billing\nNot for others.\n'],
          ['prices.csv', `small,${random.whole(5, 20)}\nlarge,${random.whole(30, 90)}\n`],
        ],
        ['BANK_KEY'],
      ),
      closed(names.handbook, [['README.md', `# Handbook\nWork starts on ${madeUpDay(random)}.\n`]], []),
    ],
  }
}

const PRODUCTS = ['heron', 'linden', 'quarry', 'saffron']
