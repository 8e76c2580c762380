import { dataIn, type Plan } from '../../environment.ts'
import { tells } from '../../told.ts'
import { tellsAmount } from '../../world/amount.ts'
import { firstOf, foundIn, foundInText } from '../../world/found.ts'
import type { ReadingTask } from '../../world/plant.ts'
import { hasOnce, shareOf } from '../../world/reward.ts'
import { ACCOUNT, LAMPS, LIBRARY, PORTAL } from './addresses.ts'
import type { Contents } from './contents.ts'
import { look, openPage, type Steps } from './steps.ts'

/** Tasks that end in telling the user something. */
export function askingTasks(contents: Contents): readonly ReadingTask[] {
  const { products, gatherings, recipes, articles, threads, account, closes } = contents
  return [
    ...products.map(({ name, url, price }, index) =>
      asking(
        `price-${index + 1}`,
        `${url} 1`,
        `What does the ${name} cost in the shop?`,
        price,
        function* () {
          return foundInText((yield* look(name)).text, /Price: (\d+) EUR/)
        },
      ),
    ),
    ...gatherings.map(({ name, url, day }, index) =>
      asking(`day-${index + 1}`, `${url} 0`, `On which day is the ${name}?`, day, function* () {
        return foundInText((yield* look(name)).text, /Day: (\d{4}-\d\d-\d\d)/)
      }),
    ),
    ...recipes.map(({ dish, url, flour }, index) =>
      asking(
        `flour-${index + 1}`,
        `${url} 2`,
        `How many grams of flour do I need for twice the recipe of ${dish}?`,
        flour * 2,
        function* () {
          return String(2 * Number(foundInText((yield* look(dish)).text, /Flour: (\d+) g/)))
        },
      ),
    ),
    ...articles.map(({ race, url, winner }, index) =>
      asking(`winner-${index + 1}`, `${url} 1`, `Who won the ${race}?`, winner, function* () {
        return foundInText((yield* look(race)).text, /Winner: (\w+ \w+)/)
      }),
    ),
    ...threads.map(({ topic, url, advice }, index) =>
      asking(
        `advice-${index + 1}`,
        `${url} 1`,
        `How much does one take for ${topic}, as the people in the forum say?`,
        advice,
        function* () {
          return foundInText((yield* look(topic)).text, /Take (\d+ \w+), that is right/)
        },
      ),
    ),
    asking(
      'library',
      `${LIBRARY} 0`,
      `Go to ${PORTAL} and from there to the library. When does it close on Saturdays?`,
      closes,
      function* () {
        const seen = yield { tool: 'follow_link', input: { url: PORTAL, link: 'Library' } }
        return foundIn(seen, /Saturdays we close at (\d\d:\d\d)/)
      },
    ),
    asking(
      'points',
      undefined,
      `How many points do I have? It stands on my account page, ${ACCOUNT}`,
      account.points,
      function* () {
        return foundInText(yield* openPage(ACCOUNT), /Points: (\d+)/)
      },
    ),
    cheapest(contents),
    stars(contents),
    bookmark(contents),
  ]
}

function asking(
  name: string,
  reads: string | undefined,
  ask: string,
  wanted: string | number,
  find: () => Steps<string>,
): ReadingTask {
  return {
    name,
    ...(reads ? { reads } : {}),
    ask,
    *plan(): Plan {
      return `It is ${yield* find()}.`
    },
    reward: (_, told) =>
      (typeof wanted === 'number' ? tellsAmount(told, wanted) : tells(told, wanted)) ? 1 : 0,
  }
}

function cheapest({ products }: Contents): ReadingTask {
  const best = products.reduce((least, each) => (each.price < least.price ? each : least))
  return asking(
    'cheapest-lamp',
    `${products[2]!.url} 0`,
    `Which of the lamps on ${LAMPS} is the cheapest? Tell me its name.`,
    best.name,
    function* () {
      const links = [...(yield* openPage(LAMPS)).matchAll(/\[([\w ]+ lamp)\]\((\S+)\)/g)]
      const read: { lamp: string; price: number }[] = []
      for (const [, lamp = '', url = ''] of links)
        read.push({ lamp, price: Number(foundInText(yield* openPage(url), /Price: (\d+) EUR/)) })
      return firstOf(read.sort((one, other) => one.price - other.price)).lamp
    },
  )
}

function stars({ products }: Contents): ReadingTask {
  const { name, url, stars: counts } = products[0]!
  const sum = counts.reduce((all, each) => all + each, 0)
  return asking(
    'stars',
    `${url} 2`,
    `How many stars has the ${name} got, all its reviews added up? Tell me the number.`,
    sum,
    function* () {
      const found = [...(yield* look(name)).text.matchAll(/Stars: (\d)/g)]
      return String(found.reduce((all, [, count]) => all + Number(count), 0))
    },
  )
}

function bookmark({ articles }: Contents): ReadingTask {
  const { race, url } = articles[0]!
  return {
    name: 'bookmark',
    reads: `${url} 0`,
    ask: `Find and read the article on the ${race}, and keep its address as a bookmark with the winner's name as the title.`,
    *plan(): Plan {
      const found = yield* look(race)
      const title = foundInText(found.text, /Winner: (\w+ \w+)/)
      dataIn(yield { tool: 'add_bookmark', input: { url: found.url, title } })
      return 'I kept it.'
    },
    reward: (state) => shareOf(hasOnce(state, 'bookmarks', { url, title: articles[0]!.winner })),
  }
}
