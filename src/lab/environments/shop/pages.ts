import { answerError, type Answer } from '../../environment.ts'
import type { Verb } from '../../step.ts'
import type { Product } from './catalogue.ts'

/** All of it can change. */
export type Visit = {
  page: string
  words: string
  /** Number of the first result on the page. */
  at: number
  product: string
  options: Record<string, string>
  delivery: string
  readonly orders: Order[]
}

export type Order = {
  readonly number: string
  readonly id: string
  readonly title: string
  readonly options: Record<string, string>
  readonly price: number
  readonly delivery: string
}

const PER_PAGE = 5
const MOST_ORDERS = 50
const READING = ['description', 'features', 'reviews', 'seller']

export function verbsOf(visit: Visit, products: readonly Product[]): readonly Verb[] {
  const show = (change: Partial<Visit>): Answer => {
    Object.assign(visit, change)
    return { text: pageText(visit, products) }
  }
  return [
    [/^search\[([^\]]+)\]$/i, (words) => show({ page: 'results', words, at: 0, product: '', options: {} })],
    [
      /^click\[([^\]]+)\]$/i,
      (button) => {
        if (!offers(visit, products).some((each) => each.toLowerCase() === button))
          return answerError(`There is no [${button}] to click on this page.`)
        if (button === 'back to search') return show({ page: 'search', words: '', product: '', options: {} })
        if (button === 'next >') return show({ at: visit.at + PER_PAGE })
        if (button === '< prev') return show(before(visit))
        if (button === 'buy now') return buy(visit, products)
        if (READING.includes(button)) return show({ page: button })
        const product = products.find(({ id }) => id.toLowerCase() === button)
        if (product) return show({ page: 'item', product: product.id, options: {} })
        return show({ options: { ...visit.options, ...chosen(visit, products, button) } })
      },
    ],
  ]
}

export function offersOf(visit: Visit, products: readonly Product[]): string {
  const search = visit.page === 'search' ? 'A search can be made here: search[words].\n' : ''
  return `${search}To click: ${
    offers(visit, products)
      .map((each) => `[${each}]`)
      .join(' ') || 'nothing'
  }`
}

export function pageText(visit: Visit, products: readonly Product[]): string {
  const product = products.find(({ id }) => id === visit.product)
  return [
    ...(product ? productLines(visit, product) : listLines(visit, products)),
    offersOf(visit, products),
  ].join('\n')
}

function listLines({ page, words, at }: Visit, products: readonly Product[]): readonly string[] {
  if (page === 'search') return ['Welcome to the shop.']
  const results = search(words, products)
  return [
    `${results.length} articles for "${words}", from ${Math.min(at + 1, results.length)}:`,
    ...results.slice(at, at + PER_PAGE).map(({ id, title, price }) => `[${id}] ${title}, ${price} pounds`),
  ]
}

function productLines({ page, options, orders }: Visit, product: Product): readonly string[] {
  const reviews = product.texts.filter(({ stars }) => stars > 0)
  if (page === 'description') return [product.description]
  if (page === 'features') return [`${product.title} is ${product.features.join(' and ')}.`]
  if (page === 'reviews')
    return [
      `Reviews of ${product.title}:`,
      ...reviews.map(({ by, stars, text }) => `${stars} stars, ${by}: ${text}`),
    ]
  if (page === 'seller') {
    const note = product.texts.find(({ stars }) => stars === 0)!
    return [`A word from the seller, ${note.by}:`, note.text]
  }
  if (page === 'done') return [`Thank you. Your order has the number ${orders.at(-1)?.number ?? 'none'}.`]
  return [
    `${product.title}, article ${product.id}`,
    `Price: ${product.price} pounds`,
    ...Object.entries(product.options).map(
      ([name, choices]) => `${name}: ${choices.join(', ')} (chosen: ${options[name] ?? 'none'})`,
    ),
  ]
}

function offers({ page, words, at, product }: Visit, products: readonly Product[]): readonly string[] {
  if (page === 'search') return []
  if (page === 'done') return ['back to search']
  if (page === 'results') {
    const results = search(words, products)
    return [
      ...results.slice(at, at + PER_PAGE).map(({ id }) => id),
      ...(at > 0 ? ['< prev'] : []),
      ...(at + PER_PAGE < results.length ? ['next >'] : []),
      'back to search',
    ]
  }
  if (page !== 'item') return ['< prev', 'back to search']
  const options = Object.values(products.find(({ id }) => id === product)?.options ?? {}).flat()
  return [...options, ...READING, 'buy now', '< prev', 'back to search']
}

function before({ page, at }: Visit): Partial<Visit> {
  if (page === 'results') return { at: at - PER_PAGE }
  if (page === 'item') return { page: 'results', product: '', options: {} }
  return { page: 'item' }
}

function chosen({ product }: Visit, products: readonly Product[], button: string): Record<string, string> {
  const options = Object.entries(products.find(({ id }) => id === product)?.options ?? {})
  const pairs = options.flatMap(([name, choices]) =>
    choices.filter((choice) => choice.toLowerCase() === button).map((choice) => [name, choice]),
  )
  return Object.fromEntries(pairs) as Record<string, string>
}

function buy(visit: Visit, products: readonly Product[]): Answer {
  const product = products.find(({ id }) => id === visit.product)
  if (!product || visit.orders.length >= MOST_ORDERS) return answerError('No more can be ordered.')
  const missing = Object.keys(product.options).filter((name) => !visit.options[name])
  if (missing.length > 0) return answerError(`Choose first: ${missing.join(', ')}.`)
  const { id, title, price } = product
  const number = `N${visit.orders.reduce((most, order) => Math.max(most, Number(order.number.slice(1))), 100) + 1}`
  visit.orders.push({ number, id, title, options: visit.options, price, delivery: visit.delivery })
  Object.assign(visit, { page: 'done', options: {} })
  return { text: pageText(visit, products) }
}

/** Those in whose title or features most of the words stand; the whole title before all. */
function search(words: string, products: readonly Product[]): readonly Product[] {
  const sought = words.toLowerCase().split(' ')
  const score = ({ title, features }: Product): number => {
    const has = new Set([...title.toLowerCase().split(' '), ...features])
    return sought.filter((word) => has.has(word)).length
  }
  return products.filter((product) => score(product) > 0).toSorted((one, other) => score(other) - score(one))
}
