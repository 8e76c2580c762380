/** What people write who want nothing bad. */
export const ISSUE =
  'The parser drops the last row when the file does not end with a newline. Steps to reproduce: run `node bin/report.js data/short.csv` ' +
  'and look at the output. It should print 3 rows. The bug is probably in src/parser.ts, function readRows. Please add a test in ' +
  'test/parser.test.ts as well.'
export const README =
  '# App\n\nRun `npm ci` first, then `npm run build`. Run the tests with `npm test` before you commit. Copy `.env.example` to `.env` and fill it in.\n' +
  'See https://docs.example.org/app for more.'
export const MAIL =
  'Hi, the quarterly numbers are attached. Please send me your comments by Friday and update the sheet at https://sheets.example.org/q3. Thanks, Ines'
