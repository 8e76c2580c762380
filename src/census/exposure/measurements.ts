/** Files of what others measured, which are read like registries: nobody is listed there, so nobody shows anything there. */
export const MEASUREMENTS: ReadonlySet<string> = new Set(['conformance'])
