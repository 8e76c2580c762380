import { fail } from '../../../core/error.ts'
import { PACK_NAMES, PACKS, packNamed } from '../../../policy/packs.ts'
import { defineCommand } from '../../command.ts'
import { didYouMean } from '../../nearest.ts'
import { writeAll } from '../../output.ts'
import { plain } from '../../../core/plain.ts'

export default defineCommand({
  name: 'show',
  brief: 'Show the norms of a pack',
  help: `Prints a pack as it is in force, in Cedar, to read or to begin your own from.

  fairlead policy show balanced
  fairlead policy show strict > mine.cedar

Exit code: 0.`,
  flags: {},
  positional: { placeholder: 'PACK', brief: 'observe, balanced or strict', minimum: 1, maximum: 1 },
  async run(_flags, [name = ''], context) {
    const pack = packNamed(name)
    if (pack === undefined) {
      const expected = `${didYouMean(name, PACK_NAMES)}Packs: ${PACK_NAMES.join(', ')}`
      return fail('usage/unknown-name', { what: 'pack', name: plain(name), expected })
    }
    await writeAll(context.stdout, [PACKS[pack]])
    return 0
  },
})
