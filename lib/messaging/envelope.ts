import * as v from 'valibot';

/** Who a message is for: surface calls and page calls both go to the background, by different doors. */
export const receivers = ['background', 'annotator', 'viewer', 'beside'] as const;
export type Receiver = (typeof receivers)[number];

export const envelopeSchema = v.object({
  to: v.picklist(receivers),
  call: v.string(),
  input: v.unknown(),
});

export type Envelope = v.InferOutput<typeof envelopeSchema>;
