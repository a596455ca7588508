import { describe, expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { urlKey } from './urlKey.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

const page = 'https://site.example/a?id=1';

test.each(
  words(`
    utm_source utm_medium utm_campaign utm_term utm_content utm_id utm_referrer utm-source __utma
    fbclid fb_action_ids fb_ref mibextid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid
    _ga _gl msclkid ocid yclid ysclid _openstat ttclid twclid ref_src li_fat_id igshid igsh epik ScCid rdt_cid
    mc_cid mc_eid mkt_tok _hsenc _hsmi __hstc __hssc __hsfp hsCtaTracking hsa_acc hss_channel
    vero_id vero_conv oly_enc_id oly_anon_id _ke _kx elqTrackId sfmc_id et_rid spMailingID bsft_uid trk_contact
    mtm_campaign matomo_source pk_campaign pk_kwd piwik_campaign piwik_kwd
    s_cid s_kwcid ef_id adobe_mc icid ncid cmpid intcmp itm_source otm_source at_medium at_campaign xtor
    wt_mc WT.mc_id cm_mmc ns_mchannel sc_campaign irclickid irgwc cjevent awc zanpid wickedid dm_i
    _branch_match_id guccounter guce_referrer soc_src spm sr_share wprov replytocom isappinstalled
    _pos _psq pr_prod_strat amp_js_v PHPSESSID jsessionid ASPSESSIONIDQABC CFID
  `),
)('%s is tracking', (name) => {
  const key = urlKey(page);
  expect(urlKey(`${page}&${name}=x1`)).toBe(key);
  expect(urlKey(`https://site.example/a?${name.toUpperCase()}=x1&id=1`)).toBe(key);
  expect(urlKey(`${page}&${name}`)).toBe(key);
});

test.each(
  words(`
    id q v p page s t tab lang hl language locale list start offset limit sort order filter category cat date
    year month day version ver source ref src from via type view mode format output print section chapter
    episode season variant color size sku cid pid fid aid nid uid tid sid gid mid item story article post
    product name title slug code key number search query keyword tag topic thread user author file path doc
    url uri redirect next token share session campaign campaign_id device network edition region currency
    node action do op lr ceid etext cvid LinkId pk pk_id at wt amps utm clid mod st
  `),
)('%s may choose the content', (name) => {
  const keys = ['', `&${name}=1`, `&${name}=2`, `&${name}=main`, `&${name}=Main`];
  expect(new Set(keys.map((parameter) => urlKey(`${page}${parameter}`))).size).toBe(keys.length);
});

describe('what is tracking on one site only', () => {
  test.each(
    rows(`
      youtube.com/watch?v=x | si feature pp ab_channel t
      open.spotify.com/track/1 | si
      x.com/ann/status/1 | s t
      medium.com/@ann/title | source sk
      ann.substack.com/p/title | r publication_id isFreemail
      ann.blogspot.com/title.html | m
      google.co.uk/search?q=bread | ei ved sxsrf oq client
      docs.google.com/document/d/1/edit | usp
      bing.com/search?q=bread | form cvid
      amazon.co.uk/s?k=bread | qid sr crid ref_ pf_rd_p
      ebay.de/itm/1 | mkcid campid _trksid
      linkedin.com/jobs/view/1 | trk trackingId refId
      stackoverflow.com/questions/1 | noredirect rq
      sciencedirect.com/science/article/pii/S1 | via%3Dihub
      soil.readthedocs.io/en/latest/a.html | highlight
      theguardian.com/world/a | CMP
      nytimes.com/2025/01/01/a.html | smid unlocked_article_code
    `),
  )('%s: %s', (address = '', names = '') => {
    for (const name of words(names)) {
      const joint = address.includes('?') ? '&' : '?';
      expect(urlKey(`https://${address}${joint}${name}=x1`)).toBe(urlKey(`https://${address}`));
      if (/_trksid|pf_rd_p|smid/.test(name)) continue;
      expect(urlKey(`${page}&${name}=x1`)).not.toBe(urlKey(page));
    }
  });

  test('not on a host that only begins like it', () => {
    expect(urlKey('https://google.site.example/a?client=1')).toContain('client');
    expect(urlKey('https://notyoutube.com/a?si=1')).toContain('si');
  });
});

describe('by value', () => {
  const hash = '0123456789abcdef0123456789abcdef';

  test.each([`sid=${hash}`, `s=${hash}`, 'ref=news.example.com', '_=1700000000000'])(
    '%s is noise',
    (parameter) => expect(urlKey(`${page}&${parameter}`)).toBe(urlKey(page)),
  );

  test.each(['sid=12', 's=bread', 'ref=main', 'ref=v1.2', `rev=${hash}`, `v=${hash}`, '_=1'])(
    '%s may choose the content',
    (parameter) => expect(urlKey(`${page}&${parameter}`)).not.toBe(urlKey(page)),
  );
});
