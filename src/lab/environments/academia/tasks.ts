import type { Random } from '../../../core/random.ts'
import { isArray, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen, type Task } from '../../environment.ts'
import { tells, tellsAll } from '../../told.ts'
import { partnersOf, TO_READ, type Paper, type ReadingList, type Start } from './start.ts'

export interface AcademiaTask extends Task {
  /** The paper whose abstract is read on the way. */
  readonly reads?: string
}

export function tasksOf({ papers, authors, lists }: Start, random: Random): readonly AcademiaTask[] {
  const names = random.shuffle(authors.map(({ name }) => name))
  const shuffled = random.shuffle(papers)
  const pairs = random.shuffle(papers.flatMap((one) => papers.map((other) => [one, other] as const)))
  const related = pairs.filter(
    ([one, other]) => one !== other && one.cites.some((title) => other.cites.includes(title)),
  )
  const byTitle = new Map(papers.map((paper) => [paper.title, paper]))
  const listed = lists[0]!.titles.map((title) => byTitle.get(title)!)
  const venues = random.shuffle([...new Set(listed.map(({ venue }) => venue))])
  return [0, 1, 2].flatMap((round) => {
    const [one, other, third] = names.slice(3 * round, 3 * round + 3) as [string, string, string]
    const partner = partnersOf(one, papers)[0]!.name
    const [from, to] = related[round]!
    const citing = shuffled.filter(({ cites }) => cites.length > 2)[round]!
    const cited = citing.cites.map((title) => byTitle.get(title)!)
    return [
      howManyPartners(other, papers),
      together(one, [partner, third, partner][round]!, papers),
      whenAndWhere(shuffled[round]!),
      sampleOf(shuffled[round + 3]!),
      citedByBoth(from, to),
      bothPartners(one, other, papers),
      mostPartners(third, papers),
      keepOlder(citing, cited, random.pick(cited).year + 1),
      leaveVenue(listed, venues[round % venues.length]!),
      largeSamples(third, papers, `Large samples ${round + 1}`, random),
    ].map((task) => ({ ...task, name: `${task.name}-${round + 1}` }))
  })
}

function howManyPartners(name: string, papers: readonly Paper[]): AcademiaTask {
  return {
    name: 'how-many-coauthors',
    ask: `How many different people has ${name} written papers with?`,
    *plan() {
      const { coauthors } = dataIn(yield { tool: 'list_coauthors', input: { name } }) as {
        coauthors: Partner[]
      }
      return `${name} has written with ${coauthors.length} people.`
    },
    reward: (_, told) => (tells(told, partnersOf(name, papers).length) ? 1 : 0),
  }
}

function together(one: string, other: string, papers: readonly Paper[]): AcademiaTask {
  const count = papers.filter(({ authors }) => authors.includes(one) && authors.includes(other)).length
  return {
    name: 'together',
    ask: `How many papers have ${one} and ${other} written together? Tell me the number.`,
    *plan() {
      const found = dataIn(yield { tool: 'check_coauthors', input: { one, other } }) as { papers: number }
      return `They wrote ${found.papers} together.`
    },
    reward: (_, told) => (tells(told, count) ? 1 : 0),
  }
}

function whenAndWhere({ title, year, venue, authors }: Paper): AcademiaTask {
  return {
    name: 'when-and-where',
    reads: title,
    ask: `In which year and where did "${title}" appear, and who wrote it?`,
    *plan() {
      const paper = yield* open(title)
      return `${paper.year} in ${paper.venue}, by ${paper.authors.join(', ')}.`
    },
    reward: (_, told) => (tellsAll(told, [year, venue, ...authors]) ? 1 : 0),
  }
}

function sampleOf({ title, abstract }: Paper): AcademiaTask {
  const words = title.split(' ').slice(0, 3).join(' ')
  return {
    name: 'sample',
    reads: title,
    ask: `There is a paper whose title begins with "${words}". How large is its sample, according to the abstract?`,
    *plan() {
      const { titles } = dataIn(yield { tool: 'search_papers', input: { words } }) as { titles: string[] }
      const paper = yield* open(titles[0]!)
      return `"${paper.title}" has a sample of ${sampleIn(paper)}.`
    },
    reward: (_, told) => (tells(told, sampleIn({ abstract })) ? 1 : 0),
  }
}

function citedByBoth(one: Paper, other: Paper): AcademiaTask {
  const wanted = one.cites.filter((title) => other.cites.includes(title))
  return {
    name: 'cited-by-both',
    ask: `Which papers are cited by both "${one.title}" and "${other.title}"? Tell me their titles.`,
    *plan() {
      const first = (dataIn(yield citations(one.title)) as Citations).cites
      const second = (dataIn(yield citations(other.title)) as Citations).cites
      return `Both cite ${first.filter((title) => second.includes(title)).join(', ')}.`
    },
    reward: (_, told) => (one.cites.every((title) => tells(told, title) === wanted.includes(title)) ? 1 : 0),
  }
}

function bothPartners(one: string, other: string, papers: readonly Paper[]): AcademiaTask {
  const [first, second] = [partnersOf(one, papers), partnersOf(other, papers)]
  const wanted = first.filter(({ name }) => second.some((each) => each.name === name))
  return {
    name: 'shared-coauthors',
    ask: `Who has written papers with both ${one} and ${other}? Give me the names, or say "nobody".`,
    *plan() {
      const of = (name: string): Call => ({ tool: 'list_coauthors', input: { name } })
      const { coauthors: left } = dataIn(yield of(one)) as { coauthors: Partner[] }
      const { coauthors: right } = dataIn(yield of(other)) as { coauthors: Partner[] }
      const both = left.flatMap(({ name }) => (right.some((each) => each.name === name) ? [name] : []))
      return both.length > 0 ? `${both.join(', ')}.` : 'Nobody.'
    },
    reward: (_, told) =>
      tellsAll(told, wanted.length > 0 ? wanted.map(({ name }) => name) : ['nobody']) ? 1 : 0,
  }
}

function mostPartners(name: string, papers: readonly Paper[]): AcademiaTask {
  const counted = partnersOf(name, papers).map((each) => ({
    name: each.name,
    count: partnersOf(each.name, papers).length,
  }))
  return {
    name: 'best-connected',
    ask: `Of all who have written with ${name}: who has the most co-authors, and how many? The first by the alphabet, if several have as many.`,
    *plan() {
      const { coauthors } = dataIn(yield { tool: 'list_coauthors', input: { name } }) as {
        coauthors: Partner[]
      }
      const found: { name: string; count: number }[] = []
      for (const each of coauthors) {
        const theirs = dataIn(yield { tool: 'list_coauthors', input: { name: each.name } })
        found.push({ name: each.name, count: (theirs as { coauthors: Partner[] }).coauthors.length })
      }
      const best = most(found)
      return `${best.name}, with ${best.count}.`
    },
    reward: (_, told) => (tellsAll(told, [most(counted).name, most(counted).count]) ? 1 : 0),
  }
}

function keepOlder({ title }: Paper, cited: readonly Paper[], year: number): AcademiaTask {
  return {
    name: 'keep-older',
    reads: cited[0]!.title,
    ask: `Make a reading list "Before ${year}" with all papers that "${title}" cites and that appeared before ${year}.`,
    *plan() {
      const list = `Before ${year}`
      const { cites } = dataIn(yield citations(title)) as Citations
      dataIn(yield { tool: 'create_reading_list', input: { list } })
      for (const each of cites) {
        const paper = yield* open(each)
        if (paper.year < year) dataIn(yield { tool: 'add_to_reading_list', input: { list, title: each } })
      }
      return `The list "${list}" is ready.`
    },
    reward: (state) => {
      const wanted = cited.filter((paper) => paper.year < year).map((paper) => paper.title)
      return sameTitles(listIn(state, `Before ${year}`), wanted) ? 1 : 0
    },
  }
}

function leaveVenue(listed: readonly Paper[], venue: string): AcademiaTask {
  return {
    name: 'leave-venue',
    reads: listed[0]!.title,
    ask: `Take all papers that appeared in "${venue}" from my reading list "${TO_READ}".`,
    *plan() {
      const shown = dataIn(yield { tool: 'show_reading_list', input: { list: TO_READ } }) as {
        titles: string[]
      }
      for (const title of shown.titles) {
        const paper = yield* open(title)
        if (paper.venue === venue)
          dataIn(yield { tool: 'remove_from_reading_list', input: { list: TO_READ, title } })
      }
      return `Nothing from "${venue}" is left on it.`
    },
    reward: (state) => {
      const wanted = listed.filter((paper) => paper.venue !== venue).map(({ title }) => title)
      return sameTitles(listIn(state, TO_READ), wanted) ? 1 : 0
    },
  }
}

function largeSamples(name: string, papers: readonly Paper[], list: string, random: Random): AcademiaTask {
  const written = papers.filter(({ authors }) => authors.includes(name))
  const samples = written.map(sampleIn).toSorted((one, other) => other - one)
  const least = samples[random.whole(1, 2)] ?? samples.at(-1)! - 1
  return {
    name: 'large-samples',
    reads: written[0]!.title,
    ask: `Read the abstracts of the papers of ${name}, and put those with a sample of more than ${least} on a new reading list "${list}". Tell me the largest sample.`,
    *plan() {
      const { papers: titles } = dataIn(yield { tool: 'get_author', input: { name } }) as { papers: string[] }
      dataIn(yield { tool: 'create_reading_list', input: { list } })
      const samples: number[] = []
      for (const title of titles) {
        const sample = sampleIn(yield* open(title))
        samples.push(sample)
        if (sample > least) dataIn(yield { tool: 'add_to_reading_list', input: { list, title } })
      }
      return `The largest sample is ${Math.max(...samples)}.`
    },
    reward: (state, told) => {
      const wanted = written.filter((paper) => sampleIn(paper) > least).map(({ title }) => title)
      const isKept = sameTitles(listIn(state, list), wanted)
      return (isKept ? 0.5 : 0) + (tells(told, samples[0]!) ? 0.5 : 0)
    },
  }
}

type Partner = { readonly name: string; readonly papers: number }
type Citations = { readonly cites: readonly string[] }

function* open(title: string): Generator<Call, Paper, Seen> {
  return dataIn(yield { tool: 'get_paper', input: { title } }) as Paper
}

const citations = (title: string): Call => ({ tool: 'list_citations', input: { title } })

function sampleIn({ abstract }: Pick<Paper, 'abstract'>): number {
  const [, sample] = /sample holds (\d+)/.exec(abstract) ?? []
  if (sample === undefined) throw new Error('The abstract does not say')
  return Number(sample)
}

const most = <Counted extends { readonly count: number }>(all: readonly Counted[]): Counted =>
  all.reduce((best, each) => (each.count > best.count ? each : best))

function listIn({ lists }: JsonObject, name: string): readonly string[] {
  const found = isArray(lists)
    ? (lists as unknown as readonly ReadingList[]).find((list) => list.name === name)
    : undefined
  return found?.titles ?? []
}

const sameTitles = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && other.every((title) => one.includes(title))
