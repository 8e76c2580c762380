/** Bundles carry frameworks themselves: what these register is the machinery, not a server's tools. */
export function isOfSdk(methods: readonly { readonly name: string | undefined }[]): boolean {
  const names = new Set(methods.map(({ name }) => name))
  return MARKS.some((marks) => marks.every((mark) => names.has(mark)))
}

const MARKS = [
  ['registerTool', 'setToolRequestHandlers'],
  ['setRequestHandler', 'assertRequestHandlerCapability'],
  ['#setupToolHandlers', 'requestSampling'],
  ['setupToolHandlers', 'requestSampling'],
]
