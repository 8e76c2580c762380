/**
 * Put before a Node program with `--import`: its clock is ahead by as many milliseconds as the environment says. Timers go on
 * as they did.
 */
const ahead = Number(process.env['FAIRLEAD_CLOCK_AHEAD'] ?? 0)
const TrueDate = Date

globalThis.Date = new Proxy(TrueDate, {
  apply: () => new TrueDate(TrueDate.now() + ahead).toString(),
  construct: (target, words: unknown[], made) =>
    Reflect.construct(target, words.length === 0 ? [target.now() + ahead] : words, made) as Date,
  get: (target, key, receiver) =>
    key === 'now' ? () => target.now() + ahead : (Reflect.get(target, key, receiver) as unknown),
})
