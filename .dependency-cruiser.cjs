/** What each layer may import besides itself, npm packages and Node: the arrows of the house. */
const arrows = {
  'lib/model': [],
  'lib/messaging': ['lib/model'],
  'lib/page': ['lib/model'],
  'lib/page/anchor': ['lib/model'],
  'lib/page/frame': [],
  'lib/page/highlight': ['lib/model', 'lib/page/anchor', 'lib/page/frame'],
  'lib/page/clip': ['lib/model', 'lib/page/anchor', 'lib/page/hint', 'lib/page/selection'],
  'lib/page/hint': [],
  'lib/page/navigation': [],
  'lib/page/selection': [],
  'lib/page/pdf': ['lib/model'],
  'lib/store': ['lib/model'],
  'lib/search': ['lib/model', 'lib/store'],
  'lib/sync': ['lib/model', 'lib/store'],
  'lib/supabase': ['lib/model', 'lib/sync'],
  'lib/practice': ['lib/model'],
  'lib/exchange': ['lib/model', 'lib/store'],
  'lib/hooks': ['lib/model', 'lib/store', 'lib/search', 'lib/messaging'],
  components: ['lib'],
  hub: ['lib/model'],
};

const tests = String.raw`\.test\.tsx?$`;
const folder = (layer) => `^${layer}/`;

const layers = Object.entries(arrows).map(([layer, allowed]) => ({
  name: `${layer} imports ${allowed.join(', ') || 'no other layer'}`,
  severity: 'error',
  from: { path: folder(layer), pathNot: tests },
  to: {
    path: '^(lib|components|entrypoints|hub|test|scripts)/',
    pathNot: [layer, ...allowed].map(folder),
  },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'tests beside a unit lean on test/support and on no surface',
      severity: 'error',
      from: { path: `^(lib|components|hub)/.*${tests}` },
      to: { path: '^(entrypoints|scripts|test/(?!support/|fixtures/))' },
    },
    {
      name: 'nothing imports entrypoints',
      comment: 'but the integration tests: the wiring has no test beside it',
      severity: 'error',
      from: { pathNot: ['^entrypoints/', '^test/integration/'] },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'only lib/supabase imports supabase-js',
      comment: 'the hub and the tests speak to a real hub through it too',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: ['^lib/supabase/', tests] },
      to: { path: 'node_modules/@supabase/' },
    },
    {
      name: 'scripts in pages never open the store',
      severity: 'error',
      from: {
        path: ['^entrypoints/(sentinel|annotator|clipper)', '^components/page/', '^lib/page/'],
      },
      to: {
        path: ['^lib/(store|search|sync|supabase|exchange)/', 'node_modules/dexie/'],
        reachable: true,
      },
    },
    {
      name: 'pdf.js is in the viewer alone',
      comment: 'it is larger than everything else together',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints|hub)/', pathNot: ['^components/document/'] },
      to: { path: 'node_modules/pdfjs-dist/' },
    },
    {
      name: 'nothing but the viewer reaches the viewer',
      severity: 'error',
      from: { path: '^(entrypoints/(?!viewer/)|components/(?!document/)|lib/)' },
      to: { path: '^components/document/' },
    },
    {
      name: 'no circular imports',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'what is imported is there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^#i18n$' },
    },
    {
      name: 'the extension imports no development dependency',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/wxt/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`^(\.wxt|\.output)/` },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
