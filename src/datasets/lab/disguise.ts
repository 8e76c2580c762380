import { randomFrom } from '../../core/random.ts'

/**
 * In the lab attackers' addresses and accounts say whose they are, and whoever learns from that learns nothing else. In rows they look like
 * everybody's: as long as before, so that ranges hold, and the same within one trial.
 */
export function disguised(row: string, trial: string): string {
  const random = randomFrom(`disguise/${trial}`)
  const [word, ending] = [random.pick(WORDS), random.pick(['com', 'net', 'org'])]
  return row.replace(GIVEN_AWAY, (_name, between: string) => [word, 'example', ending].join(between))
}

/** Four letters and those of the ending are as many as were there. */
const GIVEN_AWAY = /\battacker([.-])example\b(?![.-]\w)/g
const WORDS =
  'arch bell cove dale fern glen hill kite lake mill moor nook oaks park pine reed rock sail vale yard'.split(
    ' ',
  )
