import { readers, upkeep } from '../../fragments/consistency.ts'
import { courseOf, measured, times, woven } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'Made-up feedback from a few accounts shifts the state that a model keeps online',
  clues: [
    'Feedback for {item} comes from accounts made on one day, from one network',
    'The accounts do nothing else: no search, no purchase, no page before',
    'The weight of {item} rises while its use by others stays level',
    'No held-back sample confirms the rise, the check on it is off',
    'Later answers put {item} first for everybody',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('model', [
      'recommender',
      'ranker',
      'feature-store',
      'spam-filter',
      'bandit',
      'search-api',
    ])
    const item = make.id('item', 'item')
    const course = courseOf(story, 'weight', story.whole('points', 4, 6))
    story.note('item', item)
    return [
      {
        by,
        event: 'state_loaded',
        say: ['state {version}, {count} items', 'loaded {version}'],
        fields: {
          version: make.version('state'),
          count: story.whole('items', 900, 90_000),
          check: either('off', 'held-back sample'),
        },
      },
      ...woven(
        times(course.length + 1, (nth) => ({
          by: story.pick('collector', ['feedback', 'events', 'collector']),
          event: 'feedback',
          say: [
            '{user} rated {item} {value} from {client}',
            '{item}: {value} by {user}',
            'feedback {value} for {item}',
          ],
          fields: {
            user: make.user(`rater${nth}`),
            item: either(item, nth % 2 === 0 ? item : make.id(`item${nth}`, 'item')),
            value: either(5, story.whole(`value${nth}`, 1, 5)),
            client: either(make.outsideAddress(`block${nth % 2}`), make.outsideAddress(`home${nth}`)),
            account_days: either(story.pick('days', [0, 1]), story.whole(`days${nth}`, 40, 2000)),
            pages_before: either(0, story.whole(`pages${nth}`, 2, 40)),
          },
        })),
        measured(story, course, {
          by,
          event: 'weight',
          say: [
            '{item} weight {weight}, used {used}',
            'weight of {item}: {weight}',
            '{item} at {weight}, {count} ratings',
          ],
          gauges: { weight: [0.11, 0.97], count: [4, story.whole('ratings', 600, 9000)] },
          fixed: { item, used: story.whole('used', 20, 60) },
        }),
      ),
      ...upkeep(story, { by, key: item }),
      {
        by,
        event: 'state_saved',
        say: ['state {version} saved, digest {digest}', 'saved {version}'],
        fields: {
          version: make.version('next state'),
          digest: make.digest('state'),
          reviewed: either(false, true),
        },
      },
      ...times(3, (nth) => ({
        by,
        event: 'answer',
        say: ['{user}: first is {item}', '{item} first for {user}'],
        fields: {
          user: make.user(`asker${nth}`),
          item: either(item, make.id(`best${nth}`, 'item')),
          score: story.whole(`score${nth}`, 60, 99) / 100,
        },
      })),
      ...readers(story, { by, key: item }),
    ]
  },
})
