import type { Clipping } from './clipping.ts';

/** A page of the demonstration that the hub serves, as one of its members clipped it. */
export interface DemoPage extends Clipping {
  /** file in `pages/` */
  file: string;
}

const handHygiene: DemoPage = {
  file: 'hand-hygiene.html',
  clippedBy: 'amina',
  hoursAgo: 216,
  tags: ['hand hygiene', 'infection control'],
  notes: [
    {
      by: 'lena',
      hoursAgo: 214,
      kind: 'note',
      quote: null,
      body: 'New on the ward? Read this one first, then ask Amina to walk a round with you.',
      tags: ['start here'],
      replies: [],
      reactions: [],
    },
    {
      by: 'lena',
      hoursAgo: 190,
      kind: 'highlight',
      quote: 'two thirds of our missed moments were of this kind',
      body: '',
      tags: [],
      replies: [],
      reactions: [],
    },
    {
      by: 'jonas',
      hoursAgo: 171,
      kind: 'question',
      quote: 'Alcohol does not kill the spores',
      body: 'Does that mean washing for every patient with loose stools, or only once the test is back?',
      tags: ['infection control'],
      replies: [
        {
          by: 'amina',
          hoursAgo: 168,
          body: 'From the first suspicion. By the time the test is back you have been in the room **ten times**.',
        },
        {
          by: 'jonas',
          hoursAgo: 160,
          body: 'Thank you. I have put it on the card for the night team.',
        },
      ],
      reactions: [],
    },
    {
      by: 'amina',
      hoursAgo: 120,
      kind: 'tip',
      quote: 'moved one to the foot of each bed, at the height of a lowered hand',
      body: 'Ask the porters before you drill: ours knew which bed ends get hit. On the left, 90 cm up, has survived a year.',
      tags: ['dispensers'],
      replies: [
        {
          by: 'lena',
          hoursAgo: 98,
          body: 'Ward 9 copied it. Refills doubled in the first week, so **order ahead**.',
        },
      ],
      reactions: [
        {
          by: 'lena',
          hoursAgo: 97,
          kind: 'worked',
          evidence: 'Four beds on Ward 6 since March. Use went from 20 to 36 ml a patient and day.',
        },
        {
          by: 'jonas',
          hoursAgo: 70,
          kind: 'worked',
          evidence: 'On nights too: nobody walks to the door for it any more.',
        },
        {
          by: 'lena',
          hoursAgo: 40,
          kind: 'endorsement',
          evidence: 'We put it into the plan for the new wing.',
        },
      ],
    },
    {
      by: 'jonas',
      hoursAgo: 74,
      kind: 'pitfall',
      quote: 'clean your hands after taking them off',
      body: 'I used to peel my gloves off over the bin and open the door with the same hand. The rub hangs *behind* the door: we moved it to the bin.',
      tags: ['gloves'],
      replies: [],
      reactions: [
        {
          by: 'amina',
          hoursAgo: 60,
          kind: 'thanks',
          evidence: '',
        },
        {
          by: 'lena',
          hoursAgo: 50,
          kind: 'worked',
          evidence: 'Moved ours. Two weeks on, the door handle swab is clean.',
        },
      ],
    },
    {
      by: 'lena',
      hoursAgo: 52,
      kind: 'practice',
      quote: '“Shall I get you the rub?”',
      body: 'We practise the sentence on the first morning of every new colleague:\n\n1. in pairs, two minutes;\n2. once to someone junior, once to someone senior;\n3. the answer is always “Thank you”.',
      tags: ['speaking up', 'teaching'],
      replies: [],
      reactions: [
        {
          by: 'amina',
          hoursAgo: 30,
          kind: 'endorsement',
          evidence: 'I use it in every induction.',
        },
        {
          by: 'jonas',
          hoursAgo: 26,
          kind: 'did-not-work',
          evidence:
            'With agency staff there was no first morning. I say it at the first handover instead.',
        },
      ],
    },
  ],
};

const nightAdmission: DemoPage = {
  file: 'night-admission.html',
  clippedBy: 'jonas',
  hoursAgo: 150,
  tags: ['night shifts', 'admission'],
  notes: [
    {
      by: 'lena',
      hoursAgo: 140,
      kind: 'story',
      quote: 'Take a full set of observations yourself.',
      body: 'In March a man came up “stable”. His pulse had been taken at midnight; at two it was 134. Since then nobody skips this step, and nobody minds being asked.',
      tags: ['observations'],
      replies: [],
      reactions: [
        {
          by: 'jonas',
          hoursAgo: 120,
          kind: 'thanks',
          evidence: 'I take the pulse twice now.',
        },
      ],
    },
    {
      by: 'jonas',
      hoursAgo: 101,
      kind: 'tip',
      quote: 'these must not wait for the morning round',
      body: 'The night cupboard on Ward 2 holds levodopa and two insulins. Bring the chart, they want to see it.',
      tags: ['medicines'],
      replies: [{ by: 'amina', hoursAgo: 96, body: 'Apixaban too, since October.' }],
      reactions: [
        {
          by: 'amina',
          hoursAgo: 12,
          kind: 'outdated',
          evidence: 'The cupboard moved to Ward 3 in November.',
        },
      ],
    },
    {
      by: 'jonas',
      hoursAgo: 20,
      kind: 'question',
      quote: 'Hand over in two sentences.',
      body: 'Has anybody tried this by telephone, with a doctor you have never met?',
      tags: ['handover'],
      replies: [],
      reactions: [],
    },
  ],
};

const earlyWarningScore: DemoPage = {
  file: 'early-warning-score.html',
  clippedBy: 'lena',
  hoursAgo: 110,
  tags: ['observations', 'code'],
  notes: [
    {
      by: 'lena',
      hoursAgo: 108,
      kind: 'pitfall',
      quote: 'if value <= highest',
      body: 'With `<` in place of `<=` a pulse of exactly 90 scored a point. It took us two weeks to see it.',
      tags: ['code'],
      replies: [],
      reactions: [],
    },
    {
      by: 'amina',
      hoursAgo: 64,
      kind: 'note',
      quote: 'A missing observation gives no score at all.',
      body: 'Worth copying to every form we have. A blank is not a zero.',
      tags: ['observations'],
      replies: [],
      reactions: [],
    },
  ],
};

const fallsPrevention: DemoPage = {
  file: 'falls-prevention.html',
  clippedBy: 'amina',
  hoursAgo: 48,
  tags: ['السقوط', 'night shifts'],
  notes: [
    {
      by: 'amina',
      hoursAgo: 46,
      kind: 'tip',
      quote: 'السؤال قبل الحاجة أفضل من الإسراع بعد النداء.',
      body: 'علّقنا الأسئلة الثلاثة على ظهر الباب بثلاث لغات. المريض يشير بإصبعه إن لم نفهمه.',
      tags: ['السقوط'],
      replies: [
        {
          by: 'jonas',
          hoursAgo: 30,
          body: 'We hung up the same card on Ward 4. Pointing works better than our Arabic.',
        },
      ],
      reactions: [],
    },
    {
      by: 'jonas',
      hoursAgo: 8,
      kind: 'question',
      quote: 'بين الثانية والخامسة صباحًا',
      body: 'هل تتغيّر الساعات في نهاية الأسبوع؟',
      tags: [],
      replies: [],
      reactions: [],
    },
  ],
};

export const pages: DemoPage[] = [handHygiene, nightAdmission, earlyWarningScore, fallsPrevention];
