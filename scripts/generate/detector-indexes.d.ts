export function detectorIndexes(): readonly { readonly path: string; readonly text: string }[]
