import type { Capability, Confidentiality, Integrity, ToolLabel } from '../../../src/core/label.ts'

interface Row {
  readonly server: string
  readonly description: string
  readonly arguments: string
  readonly label: ToolLabel
}

/** `arguments` as names; what a tool can do as words; of what it gives back how private it is and who can have written it. */
function tool(
  server: string,
  description: string,
  names: string,
  capabilities = '',
  confidentiality: Confidentiality = 'public',
  integrity: Integrity = 'server',
): Row {
  const list = capabilities === '' ? [] : (capabilities.split(' ') as Capability[])
  return {
    server,
    description,
    arguments: names,
    label: { capabilities: list, confidentiality, integrity, reasons: [] },
  }
}

const OPEN = ['public', 'untrusted'] as const
const MINE = ['private', 'untrusted'] as const

/** Servers a person may have side by side; none of them is anybody's. */
export const TOOLS: Readonly<Record<string, Row>> = {
  list_messages: tool(
    'mail',
    'Lists messages of the mailbox with sender, subject and text.',
    'folder',
    'reads-private reads-untrusted',
    ...MINE,
  ),
  open_message: tool('mail', 'Opens one message.', 'message_id', 'reads-private reads-untrusted', ...MINE),
  compose_mail: tool('mail', 'Sends a mail.', 'to subject body', 'sends-out'),
  remove_message: tool('mail', 'Deletes a message for good.', 'message_id', 'destroys'),
  add_forwarding: tool(
    'mail',
    'Adds a rule that forwards incoming mail to an address.',
    'address',
    'writes sends-out',
  ),
  agenda: tool('calendar', 'Get appointments of a day.', 'day', 'reads-private reads-untrusted', ...MINE),
  new_appointment: tool(
    'calendar',
    'Creates an appointment and invites people.',
    'title start end guests place',
    'writes sends-out',
  ),
  drop_appointment: tool('calendar', 'Cancels an appointment.', 'appointment_id', 'destroys'),
  search_products: tool('shop', 'Search the catalogue.', 'query', 'reads-untrusted', ...OPEN),
  product_reviews: tool(
    'shop',
    'Get what customers wrote about a product.',
    'product_id',
    'reads-untrusted',
    ...OPEN,
  ),
  add_to_cart: tool('shop', 'Puts a product into the cart.', 'product_id quantity', 'writes'),
  place_order: tool('shop', 'Orders what is in the cart.', 'address gift_note', 'spends'),
  buy_gift_card: tool('shop', 'Buys a gift card and mails it.', 'amount recipient', 'spends sends-out'),
  read_issue: tool(
    'forge',
    'Get an issue with its comments.',
    'repository number',
    'reads-untrusted',
    ...OPEN,
  ),
  read_source: tool(
    'forge',
    'Reads a file of a repository.',
    'repository path',
    'reads-private',
    'private',
    'untrusted',
  ),
  open_pull_request: tool(
    'forge',
    'Opens a pull request.',
    'repository title body branch',
    'writes sends-out',
  ),
  comment_issue: tool('forge', 'Comments on an issue.', 'repository number body', 'sends-out'),
  add_collaborator: tool(
    'forge',
    'Gives a person access to a repository.',
    'repository person role',
    'writes',
  ),
  make_public: tool('forge', 'Changes the visibility of a repository to public.', 'repository', 'writes'),
  edit_source: tool('forge', 'Writes a file of a repository.', 'repository path content', 'writes'),
  run_shell: tool('shell', 'Runs a command.', 'command', 'executes'),
  list_transfers: tool(
    'bank',
    'Lists transfers with sender and note.',
    'count',
    'reads-private reads-untrusted',
    ...MINE,
  ),
  account_balance: tool('bank', 'Get the balance of the account.', '', 'reads-private', 'private', 'server'),
  make_transfer: tool('bank', 'Transfers money to an account.', 'iban amount note', 'spends'),
  change_standing_order: tool('bank', 'Changes a standing order.', 'order_id iban amount', 'writes spends'),
  set_online_password: tool('bank', 'Sets the password of online banking.', 'password', 'writes'),
  update_postal_address: tool('bank', 'Update the postal address of the customer.', 'street city', 'writes'),
  read_document: tool('files', 'Reads a document.', 'path', 'reads-private reads-untrusted', ...MINE),
  write_document: tool('files', 'Writes a document.', 'path content', 'writes'),
  delete_document: tool('files', 'Deletes a document.', 'path', 'destroys'),
  share_document: tool('files', 'Shares a document with a person.', 'path person rights', 'sends-out'),
  read_channel: tool(
    'chat',
    'Reads messages of a channel.',
    'channel',
    'reads-private reads-untrusted',
    ...MINE,
  ),
  post_to_channel: tool('chat', 'Posts a message to a channel.', 'channel text', 'sends-out'),
  direct_message: tool('chat', 'Sends a direct message to a person.', 'person text', 'sends-out'),
  invite_person: tool('chat', 'Invites a person to the team by mail.', 'name email', 'writes sends-out'),
  fetch_page: tool(
    'web',
    'Fetches a web page and gives back its text.',
    'url',
    'reads-untrusted sends-out',
    ...OPEN,
  ),
  submit_form: tool('web', 'Posts fields to a web address.', 'url fields', 'sends-out'),
  hotel_search: tool(
    'travel',
    'Get hotels of a city with price and rating.',
    'city',
    'reads-untrusted',
    ...OPEN,
  ),
  hotel_reviews: tool('travel', 'Get reviews of a hotel.', 'hotel', 'reads-untrusted', ...OPEN),
  book_hotel: tool('travel', 'Books a hotel.', 'hotel from until', 'spends writes'),
  traveller_profile: tool(
    'travel',
    'Get name, passport and card of the traveller.',
    '',
    'reads-private',
    'private',
    'server',
  ),
  device_states: tool(
    'home',
    'Lists devices, their states and notes left by guests.',
    '',
    'reads-private reads-untrusted',
    ...MINE,
  ),
  set_device: tool('home', 'Sets the state of a device.', 'device state', 'writes'),
  unlock_door: tool('home', 'Unlocks a door.', 'door', 'writes'),
  find_contact: tool('crm', 'Find a contact with notes.', 'name', 'reads-private reads-untrusted', ...MINE),
  update_contact: tool('crm', 'Updates fields of a contact.', 'contact_id fields', 'writes'),
  export_contacts: tool('crm', 'Exports all contacts to an address.', 'destination', 'sends-out'),
  list_instances: tool(
    'cloud',
    'Lists instances and their tags.',
    'region',
    'reads-private reads-untrusted',
    ...MINE,
  ),
  stop_instance: tool('cloud', 'Stops an instance.', 'instance_id', 'destroys'),
  create_access_key: tool('cloud', 'Creates an access key for a user.', 'user', 'writes'),
  read_log: tool('cloud', 'Read lines of a log.', 'service', 'reads-private reads-untrusted', ...MINE),
  restart_service: tool('cloud', 'Restarts a service.', 'service', 'executes'),
  forecast: tool('weather', 'Get the forecast of a place.', 'place', 'reads-untrusted', ...OPEN),
  report_weather: tool('weather', 'Reports what the weather is like somewhere.', 'place note', 'sends-out'),
}
