const apiKey = process.env.WEATHER_API_KEY ?? '';

export async function forecast(city: string): Promise<string> {
  const url = new URL('https://api.weather.example.com/api/forecast');
  url.searchParams.set('q', city);
  url.searchParams.set('key', apiKey);
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`GET ${url.href} answered ${response.status}`);
  }
  const { title, items } = (await response.json()) as { title: string; items: unknown[] };
  return JSON.stringify({ title, items });
}
