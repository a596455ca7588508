/**
 * Query parameters that say how a reader came to a page, or who the reader is, never what the page is.
 * Gathered from what the vendors document of their own parameters; all in lower case.
 */
const tracking = new Set(
  `fbclid fb_action_ids fb_action_types fb_ref fb_source fbc_id
   gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl _gac
   msclkid cvid ocid yclid ysclid _openstat ymclid twclid ttclid tblci li_fat_id igshid igsh epik rdt_cid scclid
   mc_cid mc_eid mc_tc mkt_tok _hsenc _hsmi hsctatracking vero_id vero_conv oly_anon_id oly_enc_id
   _branch_match_id _branch_referrer _kx _ke ck_subscriber_id ml_subscriber ml_subscriber_hash dm_i
   s_cid s_kwcid ef_id cmpid ncid xtor zanpid irclickid irgwc rb_clickid wickedid click_id
   at_campaign at_medium at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type at_ptr_name
   pk_campaign pk_cid pk_content pk_keyword pk_kwd pk_medium pk_source
   guccounter guce_referrer guce_referrer_sig ref_src ref_url spm scm smid sref
   phpsessid jsessionid aspsessionid cfid cftoken usqp`.split(/\s+/),
);

const trackingPrefixes = [
  'utm_',
  'mtm_',
  'matomo_',
  'piwik_',
  'hsa_',
  '__hs',
  'itm_',
  'trk_',
  'wt_',
  'amp_',
];

/** Parameters that are noise on one site and may choose the content on another, by registrable domain. */
const trackingAt: Readonly<Record<string, readonly string[]>> = {
  'youtube.com': ['si', 'feature', 'pp', 'ab_channel'],
  'youtu.be': ['si', 'feature'],
  'spotify.com': ['si'],
  'x.com': ['s', 't'],
  'twitter.com': ['s', 't'],
  'medium.com': ['source'],
};

/** `?amp`, `?amp=1` and the like ask for another layout of the same page. */
const asksForAmp = (name: string, value: string): boolean =>
  (name === 'amp' && /^(1|true)?$/.test(value)) || (name === 'outputtype' && value === 'amp');

function isNoise(name: string, value: string, site: string): boolean {
  const lower = name.toLowerCase();
  return (
    tracking.has(lower) ||
    trackingPrefixes.some((prefix) => lower.startsWith(prefix)) ||
    (trackingAt[site]?.includes(lower) ?? false) ||
    asksForAmp(lower, value)
  );
}

/** `%E9` of a page that is not in UTF-8 is kept as it is: read as UTF-8, all such letters would be one. */
const keepForeignBytes = (query: string): string =>
  query.replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
    try {
      decodeURIComponent(bytes);
      return bytes;
    } catch {
      return bytes.toUpperCase().replaceAll('%', '%25');
    }
  });

/** The parameters that choose a page's content, in order of their names. */
export const meaningfulParameters = (search: string, site: string): URLSearchParams => {
  const kept = [...new URLSearchParams(keepForeignBytes(search))].filter(
    ([name, value]) => (name !== '' || value !== '') && !isNoise(name, value, site),
  );
  const parameters = new URLSearchParams(kept);
  parameters.sort();
  return parameters;
};
