/** A moment that can be read, as it was written: to the microsecond in some registries. */
export function momentOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 40 && MOMENT.test(value) ? value : undefined
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
