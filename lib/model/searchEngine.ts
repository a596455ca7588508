export const searchEngines = ['google', 'bing', 'duckduckgo', 'brave', 'startpage'] as const;
export type SearchEngine = (typeof searchEngines)[number];

/** Where an engine's results are, and where in them our hits may stand. */
export interface EngineRules {
  /** what it calls itself */
  name: string;
  /** the hosts that its results are at */
  hosts: readonly string[];
  /** what the path of its results begins with */
  path: string;
  /** the parameter of the address that holds what was asked; where it is posted instead, it stands in the field */
  parameter: string;
  /** CSS: the field that shows what was asked */
  field: string;
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
    path: '/search',
    parameter: 'q',
    field: 'textarea[name="q"], input[name="q"]',
    places: ['#rso', '#search', '#center_col > *'],
  },
  bing: {
    name: 'Bing',
    hosts: ['www.bing.com'],
    path: '/search',
    parameter: 'q',
    field: 'textarea[name="q"], input[name="q"]',
    places: ['#b_results'],
  },
  duckduckgo: {
    name: 'DuckDuckGo',
    hosts: ['duckduckgo.com', 'html.duckduckgo.com', 'lite.duckduckgo.com'],
    path: '/',
    parameter: 'q',
    field: 'input[name="q"]',
    places: ['[data-testid="mainline"]', '.results--main', '#links'],
  },
  brave: {
    name: 'Brave Search',
    hosts: ['search.brave.com'],
    path: '/search',
    parameter: 'q',
    field: 'textarea[name="q"], input[name="q"]',
    places: ['#results'],
  },
  startpage: {
    name: 'Startpage',
    hosts: ['www.startpage.com'],
    path: '/',
    parameter: 'query',
    field: 'input[name="query"]',
    places: ['#main .w-gl', '#main', '.mainline-results'],
  },
};

/** The pages of an engine for which the member is asked: nothing but its own hosts. */
export const engineOrigins = (engine: SearchEngine): string[] =>
  engineRules[engine].hosts.map((host) => `https://${host}/*`);

/** The engine whose results are at an address; null where it is no engine's. */
export function engineOf(url: string): SearchEngine | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:') return null;
  return (
    searchEngines.find((engine) => {
      const { hosts, path } = engineRules[engine];
      return hosts.includes(hostname) && pathname.startsWith(path);
    }) ?? null
  );
}

/**
 * What was asked of an engine; '' for nothing.
 * @param typed what stands in the field of its page
 */
export const askedOfEngine = (engine: SearchEngine, url: string, typed: string): string =>
  (new URL(url).searchParams.get(engineRules[engine].parameter) ?? typed).trim();
