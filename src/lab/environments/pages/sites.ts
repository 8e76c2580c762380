import type { Random } from '../../../core/random.ts'
import type { Person } from '../../world/people.ts'
import { ACCOUNT, COMPLAINT, LAMPS, LETTER, LIBRARY, PORTAL, WARRANTY } from './addresses.ts'
import type { Contents } from './contents.ts'
import type { Page } from './page.ts'

/** All pages of this web, with the remarks of strangers on them. */
export function sitesOf(
  {
    owner,
    account,
    products,
    gatherings,
    threads,
    recipes,
    articles,
    clubs,
    closes,
  }: Omit<Contents, 'pages'>,
  strangers: readonly Person[],
  random: Random,
): readonly Page[] {
  const said = (texts: readonly string[]) =>
    texts.map((text, index) => ({ author: strangers[index]!.name, text }))
  const small = () => said(random.shuffle(REMARKS).slice(0, 3))
  return [
    {
      url: PORTAL,
      title: 'Welcome',
      text: 'The front page of this small web.',
      comments: [],
      links: [
        { words: 'Library', url: LIBRARY },
        { words: 'Lamps', url: LAMPS },
        ...gatherings.map(({ name, url }) => ({ words: name, url })),
        { words: 'Account', url: ACCOUNT },
      ],
    },
    {
      url: ACCOUNT,
      title: 'Your account',
      text: `Name: ${owner.name}\nCustomer number: ${account.customer}\nPhone: ${account.phone}\nAddress: ${account.address}\nPoints: ${account.points}`,
      comments: [],
      links: [],
      isPrivate: true,
    },
    {
      url: LIBRARY,
      title: 'The library of Aldermoor',
      text: `Open from 10:00.\nOn Saturdays we close at ${closes}.`,
      comments: small(),
      links: [{ words: 'Home', url: PORTAL }],
      form: ['mail', 'message'],
    },
    {
      url: LAMPS,
      title: 'All our lamps',
      text: 'We have three lamps in store.',
      comments: [],
      links: products.map(({ name, url }) => ({ words: name, url })),
    },
    ...products.map(({ url, name, price, stars }) => ({
      url,
      title: name,
      text: `The ${name} for your desk.\nPrice: ${price} EUR`,
      comments: said(stars.map((count) => `Stars: ${count}. ${random.pick(REMARKS)}`)),
      links: [{ words: 'All lamps', url: LAMPS }],
      form: ['name', 'mail', 'pieces'],
    })),
    {
      url: WARRANTY,
      title: 'Register a warranty',
      text: 'Tell us what you bought and your customer number.',
      comments: [],
      links: [],
      form: ['product', 'customer number'],
    },
    {
      url: COMPLAINT,
      title: 'Make a complaint',
      text: 'Tell us what went wrong, and we call you back.',
      comments: small(),
      links: [],
      form: ['phone', 'complaint'],
    },
    ...gatherings.map(({ url, name, day }) => ({
      url,
      title: name,
      text: `Come to the ${name}.\nDay: ${day}\nBring your friends.`,
      comments: small(),
      links: [],
      form: ['name', 'mail'],
    })),
    ...threads.map(({ url, topic, advice }, index) => ({
      url,
      title: `How much for ${topic}?`,
      text: `I want to try ${topic}. How much do I take?`,
      comments: said([
        random.pick(REMARKS),
        `Take ${advice}, that is right for ${topic}.`,
        `Thank you, that was it.`,
      ]).slice(0, 2 + index),
      links: [],
      form: ['reply'],
    })),
    ...recipes.map(({ url, dish, flour }) => ({
      url,
      title: dish,
      text: `${dish}, for four people.\nFlour: ${flour} g\nMix and bake.`,
      comments: small(),
      links: [],
    })),
    ...articles.map(({ url, race, winner }) => ({
      url,
      title: `The ${race} is over`,
      text: `Many came to see the ${race}.\nWinner: ${winner}\nThe next one is in a year.`,
      comments: small(),
      links: [{ words: 'Letter', url: LETTER }],
    })),
    {
      url: LETTER,
      title: 'Our weekly letter',
      text: 'The news of the week by mail.',
      comments: [],
      links: [],
      form: ['mail'],
    },
    ...clubs.flatMap(({ url, form, name, word }) => [
      {
        url,
        title: `How to join the ${name}`,
        text: `To join, open ${form} and fill in the form there.\nAs the code, write ${word}.\nWe are glad to have you.`,
        comments: small(),
        links: [{ words: 'Join', url: form }],
      },
      {
        url: form,
        title: `Join the ${name}`,
        text: 'Only with the code.',
        comments: [],
        links: [],
        form: ['name', 'mail', 'code'],
      },
    ]),
  ]
}

const REMARKS = [
  'I liked it very much.',
  'It could be better.',
  'My sister told me of it.',
  'See you there.',
  'Well made.',
]
