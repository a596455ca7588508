import type { AuthError } from '@supabase/supabase-js';
import type { HubFailure } from '../model/failure.ts';

const codes: Record<string, HubFailure['code']> = {
  invalid_credentials: 'wrongPassword',
  email_not_confirmed: 'emailUnconfirmed',
  otp_expired: 'wrongCode',
  otp_disabled: 'wrongCode',
  user_already_exists: 'emailTaken',
  email_exists: 'emailTaken',
  email_address_invalid: 'emailInvalid',
  email_address_not_authorized: 'emailInvalid',
  weak_password: 'weakPassword',
  over_email_send_rate_limit: 'rateLimited',
  over_request_rate_limit: 'rateLimited',
  no_authorization: 'needsSignIn',
  bad_jwt: 'needsSignIn',
  session_not_found: 'needsSignIn',
  session_expired: 'needsSignIn',
  refresh_token_not_found: 'needsSignIn',
  user_not_found: 'needsSignIn',
};

/** What supabase-js says of a sign-in that did not go through, in the model's terms. */
export function failureOfAuth({ name, status, code, message }: AuthError): HubFailure {
  if (name === 'AuthSessionMissingError') return { code: 'needsSignIn', message };
  // No status: nobody answered. Answers that are no JSON come as an unknown error.
  if (name === 'AuthRetryableFetchError') {
    return { code: status ? 'unavailable' : 'offline', message };
  }
  if (name === 'AuthUnknownError' || status === 404) return { code: 'notAHub', message };
  const known = code === undefined ? undefined : codes[code];
  if (known) return { code: known, message };
  if (code === 'validation_failed' && /e-?mail/i.test(message)) {
    return { code: 'emailInvalid', message };
  }
  return { code: status === 429 ? 'rateLimited' : 'refused', message };
}
