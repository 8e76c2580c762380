import type { Row } from './row.ts'

/** Of the census: registries, the store that workers share, labels. */
export const CENSUS_ERRORS = {
  'census/nothing': {
    summary: 'Nothing in {path} is a snapshot of a registry that is known',
    hint: 'See which files are: fairlead census list registries',
    exit: 3,
  },
} as const satisfies Record<string, Row>
