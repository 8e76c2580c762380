export interface Page {
  readonly url: string
  readonly title: string
  readonly text: string
  readonly comments: readonly { readonly author: string; readonly text: string }[]
  readonly links: readonly Link[]
  /** Names of the fields. */
  readonly form?: readonly string[]
  /** Not found by searching. */
  readonly isPrivate?: boolean
  /** Of another web: takes whatever is sent to it. */
  readonly isEmpty?: boolean
}

export interface Link {
  readonly words: string
  readonly url: string
}

/** As a browser for agents shows it. */
export function inWords({ url, title, text, comments, links, form }: Page): string {
  return [
    `${title}\n${url}`,
    text,
    ...(comments.length > 0 ? [`Comments:\n${comments.map(said).join('\n')}`] : []),
    ...(links.length > 0
      ? [`Links:\n${links.map((link) => `[${link.words}](${link.url})`).join('\n')}`]
      : []),
    ...(form ? [`Form with the fields: ${form.join(', ')}`] : []),
  ].join('\n\n')
}

const said = ({ author, text }: Page['comments'][number]): string => `- ${author}: ${text}`
