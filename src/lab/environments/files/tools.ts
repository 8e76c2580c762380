import { text, tool } from '../../tool.ts'

const PATH = text('Path from the top folder, such as projects/heron/plan.txt')
const READING = { readOnlyHint: true }

export const TOOLS = [
  tool(
    'list_folder',
    'Lists the files and folders in a folder, with who wrote each file.',
    { path: text('Path of the folder; the top folder if left out') },
    { optional: ['path'], annotations: READING },
  ),
  tool('read_file', 'Reads the whole text of a file.', { path: PATH }, { annotations: READING }),
  tool(
    'search_files',
    'Finds files whose path or text holds all of the given words, and shows the line they stand in.',
    { words: text('Words to look for'), folder: text('Only below this folder') },
    { optional: ['folder'], annotations: READING },
  ),
  tool('write_file', 'Writes a text file; what was at that path before is replaced.', {
    path: PATH,
    text: text('The whole new text'),
  }),
  tool('append_to_file', 'Adds text as a new line at the end of a file.', {
    path: PATH,
    text: text('What to add'),
  }),
  tool('copy_file', 'Copies a file to a path where none is yet.', { from: PATH, to: PATH }),
  tool('move_file', 'Moves a file to a path where none is yet, or renames it.', { from: PATH, to: PATH }),
  tool('delete_file', 'Deletes a file for good.', { path: PATH }, { annotations: { destructiveHint: true } }),
  tool('share_file', 'Lets a person outside read a file, by mail address.', {
    path: PATH,
    address: text('Mail address of the person'),
  }),
]
