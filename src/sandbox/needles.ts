export interface Canary {
  readonly path: string
  readonly value: string
}

/** Finds made-up secrets in what leaves a server, plain or in the codings that need no effort to undo. */
export interface Needles {
  /** Paths of the canaries that a text holds. */
  readonly inText: (text: string) => readonly string[]
  /** For streams: keeps as much of the last piece as a canary could be long. */
  readonly stream: () => (piece: Uint8Array) => readonly string[]
}

export function createNeedles(canaries: readonly Canary[]): Needles {
  const needles = canaries.flatMap(({ path, value }) =>
    codings(value).map((needle) => ({ path, needle: needle.toLowerCase() })),
  )
  const longest = Math.max(0, ...needles.map(({ needle }) => needle.length))
  const inText = (text: string): readonly string[] => {
    const lower = text.toLowerCase()
    return [...new Set(needles.filter(({ needle }) => lower.includes(needle)).map(({ path }) => path))]
  }
  return {
    inText,
    stream: () => {
      let kept = ''
      return (piece) => {
        const text = kept + Buffer.from(piece).toString('latin1')
        kept = text.slice(-longest)
        return inText(text)
      }
    },
  }
}

/** Base64 of a text inside a longer one starts at one of three places in a group of four. */
function codings(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  const base64 = [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), bytes.subarray(0, -3)]).toString('base64')
    return coded
      .slice(shift === 0 ? 0 : 4)
      .replaceAll('=', '')
      .slice(0, -2)
  })
  return [value, bytes.toString('hex'), Array.from(value).toReversed().join(''), ...base64]
}
