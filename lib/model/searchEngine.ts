export const searchEngines = ['google', 'bing', 'duckduckgo', 'brave', 'startpage'] as const;
export type SearchEngine = (typeof searchEngines)[number];

/** Where an engine's results are, and where in them our hits may stand. */
export interface EngineRules {
  /** what it calls itself */
  name: string;
  /** the hosts that its results are at */
  hosts: readonly string[];
  /** the paths of its results: these, and none that begin so */
  paths: readonly string[];
  /** the parameter of the address that holds what was asked */
  parameter: string;
  /** CSS, where the engine may be sent what is asked without it being in the address: the field that shows it */
  postedField: string | null;
  /** CSS: what our hits are put before, the best place first. Engines change: where none is there, they stand apart. */
  places: readonly string[];
}

const googleDomains = (
  'com ae at be bg ca ch cl cz de dk ee es fi fr gr hr hu ie it lt lv nl no pl pt ro rs ru se si sk ' +
  'co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za ' +
  'com.ar com.au com.br com.co com.eg com.hk com.mx com.pe com.ph com.sa com.sg com.tr com.tw com.ua com.vn'
).split(' ');

export const engineRules: Readonly<Record<SearchEngine, EngineRules>> = {
  google: {
    name: 'Google',
    hosts: googleDomains.map((domain) => `www.google.${domain}`),
    paths: ['/search'],
    parameter: 'q',
    postedField: null,
    places: ['#rso', '#search', '#center_col > *'],
  },
  bing: {
    name: 'Bing',
    hosts: ['www.bing.com'],
    paths: ['/search'],
    parameter: 'q',
    postedField: null,
    places: ['#b_results'],
  },
  duckduckgo: {
    name: 'DuckDuckGo',
    hosts: ['duckduckgo.com', 'html.duckduckgo.com', 'lite.duckduckgo.com'],
    paths: ['/', '/html', '/html/', '/lite', '/lite/'],
    parameter: 'q',
    postedField: 'input[name="q"]',
    places: ['[data-testid="mainline"]', '.results--main', '#links'],
  },
  brave: {
    name: 'Brave Search',
    hosts: ['search.brave.com'],
    paths: ['/search'],
    parameter: 'q',
    postedField: null,
    places: ['#results'],
  },
  startpage: {
    name: 'Startpage',
    hosts: ['www.startpage.com'],
    paths: ['/sp/search', '/do/search', '/do/dsearch'],
    parameter: 'query',
    postedField: 'input[name="query"]',
    places: ['#main .w-gl', '#main', '.mainline-results'],
  },
};

/** The pages of an engine for which the member is asked: nothing but its own hosts. */
export const engineOrigins = (engine: SearchEngine): string[] =>
  engineRules[engine].hosts.map((host) => `https://${host}/*`);

/** The pages of an engine that our script is brought to, as a browser's match patterns: its results alone. */
export const resultPatterns = (engine: SearchEngine): string[] =>
  engineRules[engine].hosts.flatMap((host) =>
    engineRules[engine].paths.flatMap((path) => [
      `https://${host}${path}`,
      `https://${host}${path}?*`,
    ]),
  );

/** The engine whose results are at an address; null where it is no engine's. */
export function engineOf(url: string): SearchEngine | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'https:') return null;
  return (
    searchEngines.find((engine) => {
      const { hosts, paths } = engineRules[engine];
      return hosts.includes(host) && paths.includes(pathname);
    }) ?? null
  );
}

/**
 * What was asked of an engine; '' for nothing.
 * @param posted what its page was asked without the address telling
 */
export function askedOfEngine(engine: SearchEngine, url: string, posted: string): string {
  const { parameter, postedField } = engineRules[engine];
  const asked = new URL(url).searchParams.get(parameter);
  return (asked ?? (postedField === null ? '' : posted)).trim();
}
