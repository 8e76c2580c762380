import { defineCommand } from '../../command.ts'
import { STATE_FLAG } from '../../state-dir.ts'
import { STORE_FLAG } from '../../census/open-store.ts'

export default defineCommand({
  name: 'pins',
  brief: 'Write what was seen of definitions, signed, for guards to ask offline',
  help: `Hashes of tools, prompts and instructions as a guard pins them, and who saw each
since when: what registries list, what guards of this machine approved, and what
others wrote in the same way. No definition is in it, only its hash.

  fairlead census pins census --out pins.jsonl
  fairlead census pins --own files=io.github.acme/files --out mine.jsonl
  fairlead census pins census --merge a.jsonl,b.jsonl --key a.pub,b.pub
  fairlead guard --shared-pins pins.jsonl --shared-pins-key auditor.pub -- …

Of your own, only servers named with --own are told. Of a file that is merged,
what its signer saw counts, once for each key, whatever else stands in it. It is
signed with the key of this machine; hand out auditor.pub of the state folder.

Exit code: 0; 2 if a file is damaged or signed by nobody named; 3 if there is
nothing to write.`,
  flags: {
    out: { kind: 'string', brief: 'The file to write', placeholder: 'FILE', default: 'pins.jsonl' },
    own: {
      kind: 'string',
      brief: 'Servers of your guards, and their listings',
      placeholder: 'NAME=LISTING,…',
    },
    merge: { kind: 'string', brief: 'Files of others, with commas', placeholder: 'FILES' },
    key: {
      kind: 'string',
      brief: 'Who may have signed those: public keys or fingerprints',
      placeholder: 'KEY,…',
    },
    state: STATE_FLAG,
    store: STORE_FLAG,
  },
  positional: { placeholder: 'DIR', brief: 'Folder of the census', minimum: 0, maximum: 1 },
  async run({ store, ...flags }, [folder], context) {
    const { sharePins } = await import('../../census/pins.ts')
    return sharePins({ folder, store }, flags, context)
  },
})
