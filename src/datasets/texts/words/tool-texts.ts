import type { Lexicon } from '../grammar.ts'
import { lines } from '../grammar.ts'

/** What ordinary tools say of themselves, imperatives to the model included. */
export const TOOL_TEXTS: Lexicon = {
  tool_what: lines(`
    (Send|Sends) (an email|a message|a notification) to (one or more recipients|a channel|a user).
    (Read|Reads) the (complete |)contents of a file( from the file system| as text|).
    (List|Lists) all (files|issues|tables|pages|users|branches|calendars|channels) (in a (directory|repository|database|workspace)|of the current user).
    (Search|Searches) (the web|the documents|for (issues|flights|hotels|papers|recipes)) (by keyword|using a query|matching the filter).
    (Create|Creates) (a new|an empty) (file|issue|branch|event|note|table|entity|document|slide).
    (Delete|Deletes) (a|the given|an existing) (file|event|row|page|note|record)( permanently|. This cannot be undone|).
    (Get|Gets|Fetch|Retrieve|Returns) the (current weather|exchange rate|stock price|news|forecast|transcript|details|status|metadata) (for|of) (a city|a ticker|an item|a video|the given id).
    (Run|Runs|Execute|Executes) (a SQL query|a shell command|a script|JavaScript in the page|the tests)( and returns its output|).
    (Update|Updates|Edit|Edits) (the|an existing) (record|page|ticket|file|cell|paragraph).
    (Convert|Converts) (currencies|units|a document to Markdown|an image to PNG).
    (Calculate|Computes) the (distance|sum|route|checksum|signature) (between two points|of the input|of a file).
    (Add|Adds) a (heading|picture|comment|table|paragraph|label|member) to (a document|the project|a slide).
    (Take|Takes) a screenshot of the (page|screen|element).
    (Click|Clicks) an element on the page.
    (Transfer|Transfers) (money|funds|tokens) (from one account to another|to a recipient).
    (Book|Books|Reserve) (a room|a flight|a table|an appointment).
    (Translate|Summarise|Classify|Transcribe) (a text|an audio file|the page).
    Think through a problem step by step and record the thought.
    Open a (URL|page) in the browser.
    Get information about (the server|the current user|a table|a user).
    A tool for (monitoring|analysing|checking|managing|tracking) {topic}( and reporting on it|).
    a (times|plus|minus) b
    (Get|List|Export) all (available |)(categories|recipes|tables|models|fields|time zones|currencies)( as JSON| and how to use them|).
    Get the complete (server configuration|settings|schema) as (JSON|text).
    获取(当前天气|热门新闻|微博热搜榜|股票价格|所有菜谱|电影排行榜|文章列表)，包含(标题|链接|摘要|作者)、(时间|评分|图片)及(分类|来源)信息
    (查询|搜索|列出|创建|删除)(文件|联系人|日程|订单|网页|数据库表)(，返回结果列表|，支持分页|)
    Obtiene (el tiempo actual|la lista de archivos|los detalles de un pedido).
    Provides (implementation details|examples|documentation) for {word}, {word}, {topic} and {word} components.
    (Apply|Make|Start|Stop|Set|Move) (a template|a move|the process|the timer|the cursor) (to a slide|on the board|with options|by id).
    (Export|Import|Merge|Split|Rotate|Compress) (a PDF|pages|an image|an archive|tables) (into one file|by page range|to the given path).
    Manage {topic}: add, remove, rename, or list entries.
    Send input to a running (process|terminal|session) and wait for its output.
    (Build|Load) (the context|the graph|the index) (from|of) a (memory|note|folder) to continue (a conversation|the work).
    (Write|Append) to file contents( in chunks|).
    This is (a|the) tool for (reading|writing|searching) {word} files.
    (Get|Find) (the cuisine|the prices|the address|the rating|opening hours) of the given (restaurants|hotels|car rentals), could be: {word}, {word}, {word}.
    Reschedules the event with the given id to the new time. It (also sends|will send) an email to the participants.
    {word} {word}
  `),
  tool_how: lines(`
    Use this tool when (the user asks|you need|you want) to (find|read|change|create|send) (a file|something|an item|data).
    (Always|Make sure to) (pass|use|give) (an absolute path|the full URL|ISO dates|the id returned by {tool}).
    (Never|Do not) (use|call) this (tool |)(for|with|on) (binary files|large directories|private data|more than {number} items).
    You (must|should) call {tool} first to get (the id|a valid token|the schema|the list of names).
    (Call|Use) {tool} (afterwards|next|then) to see the (result|status).
    If (the|a) (file|page|user|item) does not exist, (an error|null|an empty list) is returned.
    (Requires|Needs) (an API key|authentication|read access|a valid session|administrator permissions).
    (The|This) tool (only |)works (within|inside) allowed directories.
    (Prefer|Use) {tool} (for|when you need) (many items|a single file|more detail).
    (Ask|Confirm with) the user before (deleting|sending|paying|overwriting).
    Do not guess ids; (ask the user|look them up).
    Returns a (list|JSON object|string|table) with (name, size and date|the id|all fields|title and URL).
    Results are (sorted by date|limited to {number}|paginated; pass the cursor to get the next page).
    This (operation|action) (is read-only|cannot be undone|may take a minute|overwrites the file without warning).
    (IMPORTANT|Note|NOTE|Important): (dates must be in UTC|the path is relative to the workspace|only one call at a time|this uses credits).
    (Useful|Best|Great) for (quick lookups|exploring a code base|checking availability|debugging).
    Example: {tool}(id={id})
    Supports (glob patterns|wildcards|regular expressions|Markdown|several languages).
    For {topic} use the query "{topic}".
    (Deprecated|DEPRECATED): use {tool} instead.
    This must be called before {tool}, because it (opens the session|loads the page|creates the document).
    (Before|After) (using|calling) this tool, (check|read) (the documentation|the list of tables|the schema) with {tool}.
    The model (should|may) show the result to the user as a table.
    Secrets such as passwords are never returned.
    (CRITICAL|IMPORTANT|WARNING|NOTE|PRIMARY TOOL|BEST PRACTICE): (always write files in small chunks|use absolute paths for reliability|the session stays open until it is closed|results may be cut|prefer this for large files|never pass relative paths).
    ALWAYS USE (ABSOLUTE PATHS|FORWARD SLASHES|UTC TIMES).
    (Use|Call) this (tool |)(for|when) (ANY|any|all) (local |)(file|data|log) (work|analysis|search)( instead of (the|a) (shell|browser)|).
    Use this to follow up on (previous discussions|an earlier search|a note) or explore related topics.
    The (assistant|model|agent) should not assume (the date|the currency|the language); (ask or call {tool}|look it up).
    Call this at the (start|end) of (a task|each session) to (load|save) the (plan|notes|graph).
    You should (revise|review|continue) (the thought|the plan) until (a solution is found|the user is happy).
    (First|Before this), (start|open) (a session|the browser|a connection) with {tool}.
    (Works|Pairs) well with {tool} and {tool}.
    Do NOT use this for ({topic}|images|writing); use {tool} for that.
    Valid (characters|values|formats): letters, numbers, hyphens, underscores.
    If (address|path|query) is (given|provided), only (emails|files|rows) from there are (searched|returned). If nothing is found an empty list is returned.
    Returns (string |)-1 if the (user|channel|file) is not found, 0 if successful.
    When to use: (breaking down a hard problem|planning with room for revision|a quick check). When not to use: single facts.
    (Returns|Output): the (move|path|slide|text) in (JSON|SAN|Markdown) format, the new state, and a message.
    color_scheme: Color scheme to use ('modern_blue', 'corporate_gray', 'elegant_green')
    {word}: the {word} of the {word} (e.g., '{word}', 'e4', 10)
    :param {word}: the {word} to {word}. :return: the {word}
    Reads the configuration file (~/.{word}rc|{word}.toml) if it exists.
    Sensitive: this sends data to (an outside service|{host}).
  `),
  tool_args: lines(`
    Args: {word}: (Path to the file|The search query|Name of the (city|user|table)|Number of results, default {small}); {word}: optional
    Parameters: path (string, required): absolute path of the (file|directory).
    Args:\\n    {word}: (integer|string|The text to send|Identifier of the item)\\n\\nReturns:\\n    (A message|The result|List of dictionaries)
    Input: an object with {word} and {word}. Output: text.
    @param {word} the (name|id|content) @returns the (record|file|answer)
  `),
}
