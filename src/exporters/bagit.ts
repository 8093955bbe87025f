/** BagIt 1.0 (RFC 8493): a bag for each issue, with its TEI, images, sources and sidecar as payload. */
import { encodePath } from './bags/tag-files.ts';
import type { Exporter, ExportOptions, PackageFile } from './exporter.ts';
import { contentFiles } from './issue/content-files.ts';
import { packagedOn } from './issue/dates.ts';
import { digestOf, sizeOf } from './issue/digest.ts';
import type { ExportIssue } from './issue/export-issue.ts';
import { newspaperIdentifiers } from './issue/identifiers.ts';
import { issueLabel } from './issue/label.ts';

const algorithms = ['sha256', 'sha512'] as const;

/** Names our profile where no address is known at which it will be found. */
const profileUrn = 'urn:uuid:6f1c0a52-3d3e-4b7e-9a54-0b8f2c7d1e90';

export const bagit: Exporter = {
  id: 'bagit',
  title: 'BagIt 1.0',
  summary: 'a bag for each issue, with SHA-256 and SHA-512 manifests',
  addressed: true,
  needs: [],
  *write(issues, options) {
    const profile = options.baseUrl === undefined ? profileUrn : `${options.baseUrl}/bagit-profile.json`;
    yield { path: 'bagit-profile.json', content: profileJson(profile, options) };
    for (const issue of issues) {
      for (const file of bagOf(issue, profile, options)) yield { ...file, path: `${issue.name}/${file.path}` };
    }
  },
};

function* bagOf(issue: ExportIssue, profile: string, options: ExportOptions): Iterable<PackageFile> {
  const payload = contentFiles(issue).map(({ path, file }) => ({ path: `data/${path}`, content: file }));
  yield* payload;
  const tags: readonly PackageFile[] = [
    { path: 'bagit.txt', content: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
    { path: 'bag-info.txt', content: bagInfo(issue, payload, profile, options) },
    ...algorithms.map((algorithm) => ({
      path: `manifest-${algorithm}.txt`,
      content: manifest(payload, algorithm),
    })),
  ];
  yield* tags;
  for (const algorithm of algorithms)
    yield { path: `tagmanifest-${algorithm}.txt`, content: manifest(tags, algorithm) };
}

function manifest(files: readonly PackageFile[], algorithm: (typeof algorithms)[number]): string {
  return files
    .map(({ path, content }) => `${digestOf(content, algorithm)}  ${encodePath(path)}\n`)
    .sort((one, other) => (one.slice(one.indexOf(' ')) < other.slice(other.indexOf(' ')) ? -1 : 1))
    .join('');
}

function bagInfo(issue: ExportIssue, payload: readonly PackageFile[], profile: string, options: ExportOptions): string {
  const { repository, publication, publisher, project } = issue.metadata;
  const [newspaper] = newspaperIdentifiers(issue.metadata);
  const bytes = payload.reduce((sum, { content }) => sum + sizeOf(content), 0);
  const elements: readonly (readonly [string, string | undefined])[] = [
    ['Source-Organization', repository?.name ?? publication?.publisher ?? publisher],
    ['Organization-Address', repository?.name === undefined ? publication?.place : repository.place],
    ['External-Description', [issueLabel(issue), ...(project === undefined ? [] : [project])].join('. ')],
    ['Bagging-Date', packagedOn(issue, options)],
    ['External-Identifier', publication?.identifier ?? issue.name],
    ['Bag-Group-Identifier', newspaper && `${newspaper.type} ${newspaper.value}`],
    ['Internal-Sender-Identifier', issue.name],
    ['Bag-Software-Agent', `broadsheet ${options.version}`],
    ['BagIt-Profile-Identifier', profile],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
  ];
  return elements
    .flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`]))
    .join('');
}

/** The profile after which all our bags are made, for receivers that check bags against one. */
function profileJson(identifier: string, { version }: ExportOptions): string {
  const element = (required: boolean): object => ({ required });
  const profile = {
    'BagIt-Profile-Info': {
      'BagIt-Profile-Identifier': identifier,
      'BagIt-Profile-Version': '1.3.0',
      'Source-Organization': 'Broadsheet',
      'External-Description': 'Issues of newspapers encoded in TEI, with images, sources and metadata',
      Version: version,
    },
    'Bag-Info': {
      'Source-Organization': element(false),
      'Bagging-Date': element(false),
      'External-Description': element(true),
      'External-Identifier': element(true),
      'BagIt-Profile-Identifier': element(true),
      'Payload-Oxum': element(true),
    },
    'Manifests-Required': algorithms,
    'Tag-Manifests-Required': algorithms,
    'Allow-Fetch.txt': false,
    Serialization: 'optional',
    'Accept-Serialization': ['application/zip', 'application/x-tar'],
    'Accept-BagIt-Version': ['1.0'],
  };
  return `${JSON.stringify(profile, undefined, 2)}\n`;
}
