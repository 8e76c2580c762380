/** Pages and messages as templates. `§` marks where a foreign sentence could stand. */
export const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  mail: [
    'Subject: (Re: |Fwd: |){subject}\nFrom: {named} \\<{address}>\nTo: {address}\nDate: {date}\n\nHi {first1},\n\n§{mail} {mail}§\n\n{mail}§\n\n(Best|Cheers|Kind regards|Thanks),\n{first}§',
    'SUBJECT: {subject} CONTENT: (Hi|Hello|Hey) {first1}, §{mail} {mail} §{mail} {mail} §(Thanks|Best), {firm}§',
    '(Hi|Hello|Dear) {first1},\n\n§{mail} {mail}\n\n§{mail} (Thanks|Cheers),\n{first}\n§',
    '§{mail} {mail} {mail} §{mail} {mail}§\n--\n{firm}, {street}, {city}',
    '{mail}§',
    'From: {firm} \\<{address}>\n\n§{mail}\n\n{mail}\n\n{mail}\n§\n\\(c\\) {firm}. {street}, {city}. Unsubscribe: {url}',
  ],
  review: [
    '{review} {review} §{review}§',
    '§{review}§',
    'Rating: {small}/5\n{review} §{review} {review}§\n- {first}',
  ],
  wiki: [
    '{wiki} {wiki} §{wiki} {wiki}§',
    '== {city} ==\n{wiki} §{wiki}\n\n=== History ===\n{wiki} {wiki} §{wiki} {wiki}§',
  ],
  news: [
    '{city}, {date} - {news} {news} §{news}§\n\n{news} {news}§',
    '# {news}\n\n{news} §{news} {news}\n\n{wiki} {news}§',
  ],
  ticket: [
    '#{id} {subject}\nStatus: open\n\n{ticket} {ticket}§\n\n{first} commented:\n{ticket}§',
    '**{subject}**\n\n{ticket}\n- {ticket}\n- {ticket}\n§',
    '§{ticket} {ticket}§',
  ],
  chat: ['{chat}\n{chat}§\n{chat}\n{chat}§', '{chat}\n{chat}\n{chat}\n{chat}\n{chat}§\n{chat}'],
  note: ['{note}\n{note}§', '§{note} {note} §{note}', '# {subject}\n\n- {note}\n- {note}\n- {note}§'],
  plan: [
    '# {subject}\n{plan}\n\n1. {topic}\n{plan}\n{plan}§\n{plan}\n\n2. {word}\n{plan}\n{plan}\n§',
    '{plan} {plan} {plan}§',
    '{plan}\n{plan}\n{plan}\n§{plan}§',
    'Hi {first1},\n\nPlease do the following by {day}:\n{plan}\n{plan}\n{plan}\n§\nThanks,\n{first}',
  ],
  docs: [
    '# {word}\n\n{docs} §{docs}\n\n```sh\nnpm install {word}\n```\n\n{docs} {docs}§',
    '{docs} {docs}§',
    '/**\n * {docs}§\n */\nfunction {word}\\(id\\) \\{\n  return load\\("{word}", id\\) // {docs}\n\\}§',
    '# {docs}§\nimport os\n\ndef {word}\\(path\\):\n    """{docs}"""\n    return open\\(path\\).read\\(\\)',
  ],
  question: [
    '{question} {question}\n\n```\nfor item in {word}:\n    print(item)\n```\n{question}§\n\nAnswer: {question} {question}§',
    '{question}§ {question} {question}',
  ],
  product: [
    '{product}\n{product_text} {product_text} §{product_text}§\nPrice: {amount}',
    '{product_text} §{product_text}',
  ],
  event: [
    '{subject}\nWhen: {date}, {time}\nWhere: {city}\n{event_text} {event_text}§',
    '{event_text}§',
    '{event_text} §{event_text}',
  ],
  log: ['{log}\n{log}\n{log}§\n{log}\n{log}\n{log}§', '{log}§'],
  page: [
    'Skip to content | Home | Shop | About | Contact\n\n# {subject}\n\n{product_text} {review}§\n\n{news} {docs}\n\n§\\(c\\) {year} {firm}. All rights reserved. Privacy | Terms | Cookie settings',
    '1. {topic} - {url}\n{wiki}§\n2. {topic} guide - {url}\n{docs}\n3. {firm} - {url}\n{product_text}§',
  ],
  html: [
    '\\<html>\\<body>\\<h1>{subject}\\</h1>\\<p>{news}§\\</p>\\<!-- {word} -->\\<p>{product_text}\\</p>§\\</body>\\</html>',
    '\\<div class="{word}">\\<p>{review}§\\</p>\\<a href="{url}">{word}\\</a>\\</div>',
  ],
  plain: ['§', '{wiki}§', '{number} results found. §'],
}
export const SUBJECTS: readonly string[] = [
  '{topic}',
  '{word} for {month}',
  '{event}',
  'your order {id}',
  '{document}',
  'question about {topic}',
  'trip to {city}',
  '{firm} update',
  'reminder: {event}',
  'action required: {word}',
  'invoice {id}',
]
