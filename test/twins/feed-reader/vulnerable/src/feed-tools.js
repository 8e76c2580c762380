import { z } from 'zod';
import { fetchFeed } from './feeds.js';

const reply = (value) => ({ content: [{ type: 'text', text: JSON.stringify(value, null, 2) }] });

const readFeed = {
  name: 'read_feed',
  config: {
    description: 'Latest entries of a feed',
    inputSchema: { feed: z.string().describe('Name of the feed'), limit: z.number().int().max(50).optional() },
  },
  handler: async ({ feed, limit = 10 }) => {
    const { title, items } = await fetchFeed(feed);
    return reply({ title, items: items.slice(0, limit) });
  },
};

const listFeeds = {
  name: 'list_feeds',
  config: { description: 'Feeds that can be read' },
  handler: async () => reply(await fetchFeed('index')),
};

export default [readFeed, listFeeds];
