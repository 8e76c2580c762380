import type { Language, ServerParts } from './server-parts.ts'
import { NO_CODE } from './server-parts.ts'

interface Base {
  readonly slug: string
  readonly about: string
  /** What is looked up: the parameter of the tool. */
  readonly thing: string
  readonly things: string
  /** What is known of it. */
  readonly fact: string
  readonly rows: Readonly<Record<string, string>>
}

/** Honest little servers that seeds are put into. */
export const BASES: readonly Base[] = [
  base('river-levels', 'Water levels of rivers', 'river', 'rivers', 'water level', {
    alder: '1.2 m',
    bourne: '0.8 m',
  }),
  base('plant-care', 'How much water house plants need', 'plant', 'plants', 'watering plan', {
    fern: 'twice a week',
    cactus: 'once a month',
  }),
  base('train-platforms', 'Platforms of trains', 'train', 'trains', 'platform', {
    r12: 'platform 3',
    r40: 'platform 1',
  }),
  base('tea-times', 'How long tea is steeped', 'tea', 'teas', 'steeping time', {
    sencha: '90 seconds',
    assam: '4 minutes',
  }),
  base('paper-sizes', 'Sizes of paper', 'format', 'formats', 'size', {
    a4: '210 x 297 mm',
    a5: '148 x 210 mm',
  }),
  base('museum-hours', 'Opening hours of museums', 'museum', 'museums', 'opening hours', {
    maritime: '10 to 17',
    textile: '9 to 16',
  }),
  base('wood-hardness', 'Hardness of wood', 'wood', 'woods', 'hardness', {
    oak: '1290 lbf',
    pine: '380 lbf',
  }),
  base('ferry-plan', 'When ferries leave', 'harbour', 'harbours', 'next departure', {
    north: '08:40',
    south: '09:15',
  }),
  base('bread-flour', 'Protein of flour', 'flour', 'flours', 'protein content', { t55: '11 %', t80: '12 %' }),
  base('chess-openings', 'First moves of chess openings', 'opening', 'openings', 'first moves', {
    reti: '1. Nf3 d5 2. c4',
    bird: '1. f4',
  }),
  base('trail-guide', 'Length of walking trails', 'trail', 'trails', 'length', {
    ridge: '12 km',
    lake: '7 km',
  }),
  base('star-table', 'Distances of stars', 'star', 'stars', 'distance', { vega: '25 ly', sirius: '8.6 ly' }),
]

function base(
  slug: string,
  about: string,
  thing: string,
  things: string,
  fact: string,
  rows: Base['rows'],
): Base {
  return { slug, about, thing, things, fact, rows }
}

export function honestServer(from: Base, language: Language): ServerParts {
  const { slug, about, thing, things, fact, rows } = from
  const parameter = { name: thing, description: `Name of the ${thing}.` }
  return {
    language,
    slug,
    about,
    rows,
    serverName: slug,
    instructions: `${about}. Ask for one of the ${things} by its name.`,
    launch: {},
    scripts: {},
    imports: NO_CODE,
    start: NO_CODE,
    listen: undefined,
    tool: {
      name: `get_${thing}`,
      description: `Gives the ${fact} of a ${thing}.`,
      parameters: [parameter],
      work: {
        javascript: [`let answer = rows[${thing}] ?? 'not known'`],
        python: [`answer = rows.get(${thing}, "not known")`],
      },
    },
    other: {
      name: `list_${things}`,
      description: `Lists all ${things} that are known.`,
      parameters: [],
      work: {
        javascript: [`const answer = Object.keys(rows).join(', ')`],
        python: ['answer = ", ".join(rows)'],
      },
    },
    resource: {
      name: `all_${things}`,
      uri: `${slug}://all`,
      title: `All ${things}`,
      description: `The ${fact} of all ${things}.`,
      mimeType: 'application/json',
      work: { javascript: ['let answer = JSON.stringify(rows)'], python: ['answer = json.dumps(rows)'] },
    },
    prompt: {
      name: `explain_${thing}`,
      description: `Asks for an explanation of a ${thing} in plain words.`,
      parameters: [parameter],
      work: {
        javascript: [`let answer = \`Explain in plain words what the ${fact} of \${${thing}} means.\``],
        python: [`answer = f"Explain in plain words what the ${fact} of {${thing}} means."`],
      },
    },
  }
}
