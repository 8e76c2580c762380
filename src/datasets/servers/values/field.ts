import type { KindName } from './kinds.ts'

/** A named value: a parameter of a tool, or a member of its answer. */
export interface Field {
  readonly name: string
  readonly value: Value
  readonly isOptional: boolean
  /** Empty for members of answers. */
  readonly description: string
}

export type Value =
  | { readonly type: 'kind'; readonly kind: KindName }
  | { readonly type: 'range'; readonly low: number; readonly high: number; readonly decimals: number }
  /** An open choice is free text, of which the options are examples. */
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly isOpen: boolean }
  /** One of these numbers. */
  | { readonly type: 'numbers'; readonly options: readonly number[] }
  /** `{name}` stands for a member made before, an argument, or a kind. */
  | { readonly type: 'sentence'; readonly template: string }
  | { readonly type: 'list'; readonly of: Value; readonly count: Count }
  | { readonly type: 'record'; readonly fields: readonly Field[] }

/** How long a list is: from, to; or what an argument of that name says. */
export type Count = readonly [least: number, most: number] | string
