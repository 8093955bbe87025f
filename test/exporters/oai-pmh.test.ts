/** OAI-PMH: every verb and every error of the protocol, static answers, and a real round trip over HTTP. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { oaiPmh } from '../../src/exporters/oai-pmh/index.ts';
import { answer } from '../../src/exporters/oai-pmh/protocol.ts';
import { gatherRepository } from '../../src/exporters/oai-pmh/repository.ts';
import { addressOf, serveOai } from '../../src/server/oai-server.ts';
import { harbourIssue, textOf, written } from './memory-package.ts';
import { hasSchemas, xsdErrors } from './xsd.ts';

const baseUrl = 'https://example.org/oai';
const now = '2024-05-06T07:08:09Z';
const repository = gatherRepository([harbourIssue], { baseUrl, adminEmail: 'ask@example.org', pageSize: 1 }, {});
const issue = `oai:example.org:${harbourIssue.name}`;

function ask(query: string): string {
  return answer(repository, [...new URLSearchParams(query)], now);
}

function errorsOf(response: string): string[] {
  return [...response.matchAll(/<error code="(?<code>\w+)"/gu)].map(({ groups }) => groups?.code ?? '');
}

describe('the six verbs', () => {
  test('Identify says who, what and since when', () => {
    const response = ask('verb=Identify');
    expect(response).toContain('<repositoryName>Port Ellery Library</repositoryName>');
    expect(response).toContain('<adminEmail>ask@example.org</adminEmail>');
    expect(response).toContain('<earliestDatestamp>2024-02-01</earliestDatestamp>');
    expect(response).toContain(`<request verb="Identify">${baseUrl}</request>`);
  });

  test('ListMetadataFormats lists both, for one record too', () => {
    expect(ask(`verb=ListMetadataFormats&identifier=${issue}`)).toMatch(/oai_dc<[\s\S]*>mods</u);
  });

  test('ListSets lists issues, articles and the newspaper', () => {
    const response = ask('verb=ListSets');
    for (const spec of ['issues', 'articles', 'title:0000-0000'])
      expect(response).toContain(`<setSpec>${spec}</setSpec>`);
  });

  test('GetRecord gives an article with its reporter, in Dublin Core and in MODS', () => {
    const dublinCore = ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${issue}/p1.a3`);
    expect(dublinCore).toContain('<dc:title>THE NEW PIER</dc:title>');
    expect(dublinCore).toContain('<dc:creator>Ada Fenwick</dc:creator>');
    expect(ask(`verb=GetRecord&metadataPrefix=mods&identifier=${issue}/p1.a3`)).toContain(
      '<mods:relatedItem type="host">',
    );
  });

  test('ListRecords goes on from token to token until an empty one', () => {
    const first = ask('verb=ListRecords&metadataPrefix=oai_dc');
    const token = /cursor="0">(?<token>[^<]+)</u.exec(first)?.groups?.token ?? '';
    const second = ask(`verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`);
    expect(first).toContain(`<identifier>${issue}</identifier>`);
    expect(second).toContain(`<identifier>${issue}/p1.a3</identifier>`);
    expect(second).toContain('<resumptionToken completeListSize="2" cursor="1"/>');
  });

  test('ListIdentifiers harvests by set and date', () => {
    const response = ask('verb=ListIdentifiers&metadataPrefix=mods&set=articles&from=2024-02-01&until=2024-02-01');
    expect(response).toContain(`<identifier>${issue}/p1.a3</identifier>`);
    expect(response).not.toContain(`<identifier>${issue}</identifier>`);
  });
});

describe('the errors', () => {
  test.each([
    ['', 'badVerb'],
    ['verb=Nothing', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['verb=Identify&identifier=x', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=mods&from=2024', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=mods&from=2024-02-31', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=mods&from=2024-03-01&until=2024-02-01', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=mods&set=issues&set=issues', 'badArgument'],
    ['verb=ListRecords&resumptionToken=mods////1&set=issues', 'badArgument'],
    ['verb=ListRecords&resumptionToken=anything', 'badResumptionToken'],
    ['verb=ListRecords&resumptionToken=mods////99', 'badResumptionToken'],
    ['verb=ListSets&resumptionToken=mods////1', 'badResumptionToken'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    [`verb=GetRecord&metadataPrefix=marc21&identifier=${issue}`, 'cannotDisseminateFormat'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:example.org:none', 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=oai:example.org:none', 'idDoesNotExist'],
    ['verb=ListRecords&metadataPrefix=mods&from=2030-01-01', 'noRecordsMatch'],
  ])('%s is %s', (query, code) => {
    expect(errorsOf(ask(query))).toEqual([code]);
  });

  test('a repository without sets says so', () => {
    const plain = { ...repository, sets: [] };
    expect(errorsOf(answer(plain, [['verb', 'ListSets']], now))).toEqual(['noSetHierarchy']);
  });
});

test.skipIf(!hasSchemas)('every answer satisfies the schemas of the protocol and of Dublin Core', () => {
  const repository = { name: 'Port Ellery Library', email: 'ask@example.org' };
  const issue = { ...harbourIssue, metadata: { ...harbourIssue.metadata, repository } };
  const { files } = written(oaiPmh, [issue], { baseUrl, now });
  for (const [path, bytes] of files) {
    // The drivers of the oracles know Dublin Core beside the protocol, but not MODS.
    if (!path.includes('records/mods') && !path.includes('get-record/mods')) {
      expect(xsdErrors(bytes, 'drivers/oai-all.xsd'), path).toBe('');
    }
  }
  expect(xsdErrors(ask('verb=Nothing'), 'drivers/oai-all.xsd')).toBe('');
});

test('static answers are those of the protocol, and the same each time', () => {
  const made = written(oaiPmh, [harbourIssue], { baseUrl, now });
  expect(textOf(made, 'list-records/mods/1.xml')).toMatch(
    /<mods:nonSort>THE<\/mods:nonSort>\s*<mods:title>NEW PIER<\/mods:title>/u,
  );
  expect(textOf(made, `get-record/oai_dc/${harbourIssue.name}/p1.a3.xml`)).toContain(
    '<responseDate>2024-05-06T07:08:09Z',
  );
  expect(written(oaiPmh, [harbourIssue], { baseUrl, now }).files).toEqual(made.files);
});

test('a harvester gets the same over HTTP, by GET and by POST, and long requests are refused', async () => {
  const { address: url, stop } = await serveOai(() => repository, { host: '127.0.0.1', port: 0, now: () => now });
  onTestFinished(stop);
  const query = 'verb=ListRecords&metadataPrefix=oai_dc';
  expect(await (await fetch(`${url}?${query}`)).text()).toBe(ask(query));
  const posted = await fetch(url, { method: 'POST', body: new URLSearchParams(query) });
  expect(await posted.text()).toBe(ask(query));
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  expect((await fetch(url, { method: 'POST', body: 'x'.repeat(20_000) })).status).toBe(413);
});

test('the port that the system chooses is in the base address', async () => {
  const { address, stop } = await serveOai((baseUrl) => ({ ...repository, baseUrl }), {
    host: '127.0.0.1',
    port: 0,
    now: () => now,
  });
  onTestFinished(stop);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/u);
  expect(await (await fetch(`${address}?verb=Identify`)).text()).toContain(`<baseURL>${address}</baseURL>`);
});

test('a port that is taken is refused', async () => {
  const { address, stop } = await serveOai(() => repository, { host: '127.0.0.1', port: 0, now: () => now });
  onTestFinished(stop);
  const port = Number(new URL(address).port);
  await expect(serveOai(() => repository, { host: '127.0.0.1', port, now: () => now })).rejects.toThrow('EADDRINUSE');
});

test.each(['http://127.0.0.1:8080/', 'http://localhost/oai', 'http://[::1]/', 'https://1a.example.org/oai'])(
  'at %s, which has no domain name that an identifier takes, one that belongs to nobody is taken and told',
  (address) => {
    const { metadata } = harbourIssue;
    const keeper = { name: 'Port Ellery Library', email: 'ask@example.org' };
    const made = written(oaiPmh, [{ ...harbourIssue, metadata: { ...metadata, repository: keeper } }], {
      baseUrl: address,
    });
    expect(textOf(made, 'list-identifiers/oai_dc/1.xml')).toContain(`oai:newspapers.invalid:${harbourIssue.name}<`);
    expect(made.diagnostics.map(({ code }) => code)).toEqual(['PKG-309']);
    const named = { ...metadata, repository: { ...keeper, domain: 'papers.example.net' } };
    const mended = written(oaiPmh, [{ ...harbourIssue, metadata: named }], { baseUrl: address });
    expect(textOf(mended, 'list-identifiers/oai_dc/1.xml')).toContain(`oai:papers.example.net:${harbourIssue.name}<`);
    expect(mended.diagnostics).toEqual([]);
  },
);

test('an address of IPv6 stands in brackets', () => {
  expect(addressOf({ host: '::1', port: 8080 })).toBe('http://[::1]:8080/');
});
