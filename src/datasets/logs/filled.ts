/** `{name}` in a wording becomes the value of that name; a name without a value stays as it stands. */
export function filled(wording: string, values: Readonly<Record<string, string | number | boolean>>): string {
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
