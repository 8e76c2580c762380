import type { Task, WorkStore } from '../../store/queue.ts'

/** Something was collected since it was to be derived, and all of it will be derived anew: it is not worth doing now. */
export async function isOutdated(
  { kind, key }: Pick<Task, 'kind' | 'key'>,
  { note }: Pick<WorkStore, 'note'>,
): Promise<boolean> {
  if (!DERIVING.has(kind)) return false
  if ((await note.get('phase')) === 'collect') return true
  return Number(key.split(' ', 1)[0]) !== (await note.get('generation'))
}

/** Their keys begin with the generation. */
const DERIVING: ReadonlySet<string> = new Set(['settle', 'compare', 'conclude', 'weigh'])
