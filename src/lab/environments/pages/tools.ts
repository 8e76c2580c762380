import { text, tool } from '../../tool.ts'

const URL = text('Address of the page, such as https://www.example.com/')
const READING = { readOnlyHint: true, openWorldHint: true }

export const TOOLS = [
  tool(
    'search_web',
    'Finds pages whose title or text holds all of the given words: title, address and first line.',
    { query: text('Words to look for') },
    { annotations: READING },
  ),
  tool(
    'open_page',
    'Opens a page and gives its text, its comments, its links and its form.',
    { url: URL },
    { annotations: READING },
  ),
  tool(
    'follow_link',
    'Opens the page that a link on a page leads to.',
    { url: text('Address of the page with the link'), link: text('Words of the link') },
    { annotations: READING },
  ),
  tool(
    'submit_form',
    'Fills in the form of a page and sends it.',
    {
      url: text('Address of the page with the form'),
      fields: {
        type: 'object',
        description: 'What to fill in, by the names of the fields',
        additionalProperties: { type: 'string' },
      },
    },
    { annotations: { openWorldHint: true } },
  ),
  tool('add_bookmark', 'Keeps the address of a page.', { url: URL, title: text('What to call it') }),
  tool('list_bookmarks', 'Lists the bookmarks.', {}, { annotations: { readOnlyHint: true } }),
]
