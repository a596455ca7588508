import { i18n } from '#i18n';
import type { Rejection } from '../../lib/model/operation.ts';

const known = [
  'readonly',
  'forbidden',
  'otherAccount',
  'gone',
  'resource_gone',
  'not_author',
  'not_mentor',
  'own',
  'in_use',
  'resource_unknown',
  'annotation_gone',
  'annotation_unknown',
  'parent_unknown',
  'conflict',
] as const;

/** Why the hub did not take a change, and what can be done. */
export function refusalText({ code, message }: Rejection): string {
  const named = known.find((each) => each === code);
  return named ? i18n.t(`outbox.refusal.${named}`) : i18n.t('outbox.refusal.other', [message]);
}

/** Whether sending the same once more may end otherwise. */
export const mayBeTaken = ({ code }: Rejection): boolean =>
  ![
    'forbidden',
    'otherAccount',
    'gone',
    'resource_gone',
    'annotation_gone',
    'not_author',
    'own',
    'in_use',
    'conflict',
  ].includes(code);
