/**
 * Linked data of a page as a JSON-LD block. It is data and never runs: script-src of a content security policy does not
 * reach it (https://html.spec.whatwg.org/multipage/scripting.html#data-block).
 */
import type { Story } from '../story/types.ts';

interface Page {
  kind: 'article' | 'dataset';
  title: string;
  description: string;
  url: string;
  image: string;
  home: string;
  csv: string;
  json: string;
}

/** JSON that may stand inside a script element: no `<` can end it early. */
export function linkedData(story: Story, page: Page): string {
  const { title, description, url, image, home } = page;
  const [source] = story.sources;
  const common = {
    '@context': 'https://schema.org',
    name: title,
    description,
    url,
    inLanguage: story.lang,
    publisher: { '@type': 'Organization', name: story.byline },
    ...(source === undefined
      ? {}
      : { isBasedOn: { '@type': 'CreativeWork', name: source.title, datePublished: source.published } }),
  };
  const article = {
    ...common,
    '@type': 'NewsArticle',
    headline: title,
    image: [image],
    mainEntityOfPage: url,
    author: { '@type': 'Organization', name: story.byline },
    ...(url === home ? {} : { isPartOf: { '@type': 'NewsArticle', name: story.title, url: home } }),
  };
  const file = (contentUrl: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl,
    encodingFormat,
  });
  const dataset = {
    ...common,
    '@type': 'Dataset',
    distribution: [file(page.csv, 'text/csv'), file(page.json, 'application/json')],
  };
  return JSON.stringify(page.kind === 'dataset' ? dataset : article).replace(/</gu, '\\u003c');
}
