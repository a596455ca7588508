import { brandOf } from './urlKeyHost.ts';

/**
 * Query parameters that say how a reader came to a page, or who the reader is, never what the page is.
 * Gathered from what the vendors document of their own parameters; all in lower case.
 */
const everywhere = new Set(
  `fbclid fb_action_ids fb_action_types fb_comment_id fb_ref fb_source fbc_id fbadid mibextid sfnsn
   action_object_map action_type_map action_ref_map
   gclid gclsrc dclid gbraid wbraid srsltid _ga _gac _gl ga_source ga_medium ga_term ga_content ga_campaign ga_place
   msclkid ocid yclid yrclid ysclid ymclid _openstat erid
   twclid ttclid tblci dicbo obclid ob_click_id li_fat_id li_source li_medium lipi igshid igsh epik qclid
   rdt_cid sccid scclid __twitter_impression ref_src ref_url twsrc
   mkt_tok _hsenc _hsmi hsctatracking oly_anon_id oly_enc_id _ke _kx __s dm_i
   ck_subscriber_id ml_subscriber ml_subscriber_hash mc_cid mc_eid mc_tc et_rid et_cid
   omnisendcontactid omnisendattributionid inf_contact_key iterableemailcampaignid vgo_ee nr_email_referer
   spjobid spmailingid spreportid spuserid emci emdi _bta_tid _bta_c _nlid bxid cndid
   _branch_match_id _branch_referrer s_cid sc_cid s_kwcid ef_id adobe_mc adobe_mc_ref adobe_mc_sdid
   awc cjevent cjdata irclickid irgwc ranmid raneaid ransiteid zanpid tduid sscid clickid click_id rb_clickid
   mkwid pcrid gdfms gdftrk gdffi wickedid wickedsource cto_pld rcmclickid mindbox-click-id mindbox-message-key
   cmpid icid ncid intcid intcmp int_cmp int_campaign xtor ns_mchannel ns_source ns_campaign ns_linkname ns_fee
   cm_sp cm_re cm_ven cm_pla cm_ite wtrid echobox tracking_source sr_share hootpostid sms_ss
   hmb_campaign hmb_medium hmb_source redirect_log_mongo_id redirect_mongo_id sb_referer_host
   pk_campaign pk_cid pk_content pk_keyword pk_kwd pk_medium pk_source pk_vid pk_abe pk_abv
   guccounter guce_referrer guce_referrer_sig soc_src soc_trk .tsrc spm scm smid smtyp sref wprov
   replytocom hss_channel xnpe_tifc isappinstalled nsukey ir_campaignid ir_adid ir_partnerid
   ss_email_id ss_source ss_campaign_id ss_campaign_name ss_campaign_sent_date
   _pos _sid _ss _psq _fid pr_prod_strat pr_rec_id pr_rec_pid pr_ref_pid pr_seq
   sc_campaign sc_channel sc_content sc_medium sc_outcome sc_geo sc_country
   phpsessid jsessionid cfid cftoken usqp noamp nonamp`.split(/\s+/),
);

const prefixes =
  /^(?:utm[_-]|__utm|mtm_|matomo_|piwik_|hsa_|__hs|vero_|itm_|otm_|trk_|_trk|wt_|wt\.|at_|cm_mmc|gad_|elq|bsft_|stm_|sfmc_|tw_adid|tw_campaign|amp_|aspsessionid|__cft__|__tn__|__xts__|dib_|pf_rd_|pd_rd_)/;

/** Parameters that are noise on one site and may choose the content on another; `.*` is any suffix. */
const atSite: Readonly<Record<string, string>> = {
  'youtube.com': 'si feature pp ab_channel t start time_continue app themerefresh autoplay rel',
  'youtube-nocookie.com': 'si',
  'spotify.com': 'si context nd dl_branch pi',
  'soundcloud.com': 'si ref p c',
  'vimeo.com': 'share fl fe',
  'x.com': 's t ref_source cxt',
  'facebook.com':
    'fref hc_ref hc_location comment_tracking rdid share_url ref refid refsrc paipv eav',
  'instagram.com': 'hl ig_rid ig_mid',
  'tiktok.com': '_r _t is_from_webapp sender_device sender_web_id is_copy_url web_id u_code',
  'linkedin.com': 'trk trkinfo trkemail trackingid refid midtoken midsig originalsubdomain rcm',
  'reddit.com': 'share_id rdt ref ref_source ref_campaign correlation_id post_fullname',
  'quora.com': 'share ch oid srid target_type',
  'bilibili.com':
    'spm_id_from vd_source from_source from_spmid share_source share_medium share_plat share_session_id share_tag unique_k bbid ts',
  'google.*':
    'ei ved sxsrf sca_esv sca_upv gs_lcp gs_lcrp gs_l sclient oq aqs sourceid ie oe biw bih dpr uact rlz client usp authuser pcampaignid',
  'bing.com': 'cvid form pq sp sc qs sk ghsh ghacc ghpl redig',
  'msn.com': 'cvid ei pc',
  'yandex.*': 'etext clid',
  'duckduckgo.com': 't atb',
  'amazon.*':
    'trk ref ref_ asc_refurl asc_campaign asc_source qid sr crid sprefix dib tag linkcode camp creative creativeasin ascsubtag _encoding psc th spla smid content-id',
  'ebay.*':
    'mkcid mkrid mkevt campid toolid customid amdata siteid itmmeta itmprm ssspo sssrc ssuid widget_ver norover',
  'etsy.com':
    'ref click_key click_sum frs sts pro organic_search_click ga_order ga_search_type ga_view_type ga_search_query',
  'aliexpress.com':
    'pvid algo_pvid algo_exp_id gps-id sk terminal_id afsmartredirect gatewayadapt srcsns spreadtype biztype social_params',
  'imdb.com': 'ref_ ref',
  'goodreads.com': 'from_search from_srp qid rank ac ref',
  'apple.com': 'at ct mt pt ls uo itscg itsct',
  'steampowered.com': 'snr curator_clanid',
  'booking.com': 'aid label sid srpvid srepoch',
  'medium.com': 'source sk gi',
  'substack.com':
    'r s publication_id post_id isfreemail triedredirect showwelcome showwelcomeonshare',
  'blogspot.com': 'm',
  'stackoverflow.com': 'lq rq noredirect',
  'stackexchange.com': 'lq rq noredirect',
  'wikipedia.org': 'useskin useformat mobileaction',
  'notion.so': 'pvs',
  'nytimes.com':
    'emc partner rss referringsource campaign_id instance_id segment_id user_id regi_id te nl unlocked_article_code',
  'washingtonpost.com': 'itid pwapi_token',
  'wsj.com': 'mod reflink st',
  'ft.com': 'sharetype segmentid',
  'bloomberg.com': 'srnd leadsource accesstoken',
  'theguardian.com': 'cmp',
  'forbes.com': 'sh ss',
  'cnbc.com': '__source',
  'spiegel.de': 'sara_ref sara_ecid',
  'weixin.qq.com':
    'chksm scene subscene ascene sharer_shareinfo sharer_shareinfo_first sharer_sharetime sharer_shareid exportkey pass_ticket wx_header devicetype sessionid clicktime enterid srcid nettype',
  'sciencedirect.com': 'via=ihub',
  'docs.python.org': 'highlight',
  'readthedocs.io': 'highlight',
  'dw.com': 'maca',
};

/** By site, as sets: `google.*` under `google`. */
const noiseOf = new Map(
  Object.entries(atSite).map(([site, names]) => [
    site.replace('.*', ''),
    new Set(names.split(/\s+/)),
  ]),
);

/**
 * The parameters that are noise on a host: on it, on the hosts it belongs to, and on its brand.
 * @param host as `plainHost` gives it
 */
export function noiseAt(host: string): ReadonlySet<string>[] {
  const labels = host.split('.');
  const names = labels.map((_, at) => labels.slice(at).join('.'));
  return [...names, brandOf(host)].flatMap((name) => noiseOf.get(name) ?? []);
}

/** phpBB, vBulletin and others number their visitors where the visitors' browsers keep no cookies. */
const isSession = (name: string, value: string): boolean =>
  /^(?:s|sid|session_?id|oscsid|zenid)$/.test(name) && /^[0-9a-f]{26,64}$/i.test(value);

/** What scripts add so that no cache answers: the time. */
const isTime = (name: string, value: string): boolean => name === '_' && /^\d{10,13}$/.test(value);

/** `?amp`, `?amp=1`, `?outputType=amp` and the like ask for another layout of the same page. */
const asksForAmp = (name: string, value: string): boolean =>
  (name === 'amp' && /^(?:[01]|true|false|yes|on|amp)?$/i.test(value)) ||
  (/^(?:output(?:type)?|format|platform|layout)$/.test(name) && value.toLowerCase() === 'amp');

/** Blogs that run on Ghost add the linking site as `ref`. On other sites `ref` may be a branch. */
const namesReferrer = (name: string, value: string): boolean =>
  name === 'ref' && /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|news|blog)$/i.test(value);

/**
 * Whether a parameter says nothing of the content.
 * @param here what `noiseAt` gives for the host
 */
export function isNoise(
  name: string,
  value: string,
  here: readonly ReadonlySet<string>[],
): boolean {
  const lower = name.toLowerCase();
  return (
    everywhere.has(lower) ||
    prefixes.test(lower) ||
    here.some((names) => names.has(lower)) ||
    isSession(lower, value) ||
    isTime(lower, value) ||
    asksForAmp(lower, value) ||
    namesReferrer(lower, value)
  );
}
