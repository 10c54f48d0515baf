import { contactLink } from '../../scripts/docs/pages/publisher';
import { publisherPages } from '../../scripts/docs/pages/page';

const { environment } = require('../../scripts/environment') as {
  environment(pairs: string[]): Record<string, string>;
};
const { headersAt, headersOf } = require('../../scripts/policy') as {
  headersAt(path: string): Record<string, string>;
  headersOf(page: string): Record<string, string>;
};

/** The pages of whoever publishes the add-in. */

const publisher = { publisher: 'Example & Sons', contact: 'help@example.com' };
const named = publisherPages('1.2.3', publisher);
const unnamed = publisherPages('1.2.3', {});

test('support, privacy and terms are there in each language', () => {
  expect(Object.keys(named)).toEqual(
    ['', '.zh-CN'].flatMap((ending) =>
      ['support', 'privacy', 'terms'].map((name) => `${name}${ending}.html`),
    ),
  );
});

test.each(Object.keys(named))('%s leads to the others and names who offers it', (file) => {
  const text = named[file];
  const links = [...text.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
  const pages = links.filter((link) => link.endsWith('.html') && !link.startsWith('help'));
  expect(pages.length).toBe(3);
  for (const link of pages) expect(Object.keys(named)).toContain(link);
  expect(links).toContain('mailto:help@example.com');
  expect(text).toContain('Example &amp; Sons');
  expect(text).toContain('1.2.3');
  expect(unnamed[file]).not.toMatch(/mailto:|undefined/);
});

test('where the build was told no contact, the page says whom to ask', () => {
  expect(unnamed['support.html']).toContain('the person or the department that gave it to you');
});

test('the terms hold the whole licence', () => {
  for (const file of ['terms.html', 'terms.zh-CN.html']) {
    expect(named[file]).toContain('Permission is hereby granted, free of charge');
    expect(named[file]).toContain('WITHOUT WARRANTY OF ANY KIND');
  }
});

test('both languages say the same in as many pieces', () => {
  const shape = (text: string) => [...text.matchAll(/<(p|li|h2|ul|section)\b/g)].map(([, tag]) => tag);
  for (const name of ['support', 'privacy', 'terms'])
    expect(shape(named[`${name}.zh-CN.html`])).toEqual(shape(named[`${name}.html`]));
});

test('they are sent with the policy of the help, which runs nothing', () => {
  for (const file of Object.keys(named)) {
    expect(headersAt(`/${file}`)).toMatchObject(headersOf('help'));
    expect(named[file]).not.toMatch(/<script|style=/);
  }
});

test.each([
  ['help@example.com', 'mailto:help@example.com'],
  ['https://example.com/help', 'https://example.com/help'],
])('%s is reached by %s', (contact, link) => expect(contactLink(contact)).toBe(link));

test.each(['example', 'http://example.com', 'javascript:alert(1)', '@'])('%s is no contact', (contact) =>
  expect(() => contactLink(contact)).toThrow(`"${contact}" is no contact`),
);

test('a build takes what it knows by name, and says what there is', () => {
  expect(environment(['cloud=china', 'contact=https://example.com/?a=b'])).toEqual({
    cloud: 'china',
    contact: 'https://example.com/?a=b',
  });
  for (const pair of ['clouds=china', 'cloud', 'cloud='])
    expect(() => environment([pair])).toThrow(`"--env ${pair}" says nothing a build knows`);
});
