/** What one pass over a text notices besides words; rules that need none of a text's traits need not look at it. */
export const TRAIT = {
  /** A control character other than tab, line feed and the carriage return before one. */
  control: 1,
  /** A letter, digit or sign outside ASCII. */
  wide: 2,
  /** A character that shows nothing: zero width, direction control, variation selector, tag. */
  invisible: 4,
  /** A letter that was folded because it looks like a Latin one. */
  lookalike: 8,
  /** A run of twenty or more letters and digits. */
  run: 16,
  /** A hundred or more blanks, or thirty or more empty lines, in a row. */
  gap: 32,
} as const
