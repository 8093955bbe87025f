/** Layers: imports point down, siblings do not know each other, a library is imported by one folder. */
const stages = ['readers', 'languages', 'analysis', 'tei', 'metadata', 'validate', 'render', 'exporters'];
const layers = [
  ['cli'],
  ['jobs', 'server'],
  ['index', 'io'],
  ['pipeline'],
  stages,
  ['relax-ng'],
  ['xml'],
  ['diagnostics'],
  ['model'],
];
/** index is the public API and io its file side: the one uses the other; the seam between languages and their users is data. */
const allowedSiblings = { index: ['io'], readers: ['languages'], analysis: ['languages'], cli: [] };
const folder = (name) => (name === 'index' ? '^src/index\\.ts$' : `^src/${name}/`);

/** A folder may import itself and any lower layer; languages are data that readers and analysis may use. */
const upward = layers.flatMap((names, depth) =>
  names.map((name) => ({
    name: `${name}-imports-down`,
    severity: 'error',
    from: { path: folder(name) },
    to: {
      path: '^src/',
      pathNot: [
        folder(name),
        ...layers
          .slice(depth + 1)
          .flat()
          .map(folder),
        ...(allowedSiblings[name] ?? []).map(folder),
      ],
    },
  })),
);

const libraries = {
  saxes: 'xml',
  'fast-xml-parser': 'xml',
  xmlbuilder2: 'xml',
  'saxon-js': 'render',
  ajv: 'metadata',
  edtf: 'metadata',
  fflate: 'io',
  'jsonc-parser': 'metadata',
  'iconv-lite': 'xml',
  'iso-639-2': 'exporters',
};

module.exports = {
  forbidden: [
    ...upward,
    ...Object.entries(libraries).map(([library, home]) => ({
      name: `${library}-only-in-${home}`,
      severity: 'error',
      from: { path: '^src/', pathNot: folder(home) },
      to: { path: `node_modules/${library}/` },
    })),
    {
      name: 'pdfjs-dist-only-in-pdf-readers',
      comment: 'A heavy library, loaded when a PDF is read and by src/readers/pdf*.ts only.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/readers/pdf[^/]*\\.ts$' },
      to: { path: 'node_modules/pdfjs-dist/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-inside',
      comment:
        'No file system, process or clock outside io, jobs, cli, server. Hashes and buffers are pure, and so is finding a library.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|jobs|cli|server)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|buffer|zlib|module)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
