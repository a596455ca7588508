import { AuthApiError, AuthRetryableFetchError, AuthUnknownError } from '@supabase/supabase-js';
import { expect, it } from 'vitest';
import { failureOfAuth } from './authFailure.ts';

it.each([
  ['invalid_credentials', 400, 'wrongPassword'],
  ['otp_expired', 403, 'wrongCode'],
  ['user_already_exists', 422, 'emailTaken'],
  ['email_exists', 422, 'emailTaken'],
  ['weak_password', 422, 'weakPassword'],
  ['email_address_invalid', 400, 'emailInvalid'],
  ['email_not_confirmed', 400, 'emailUnconfirmed'],
  ['over_email_send_rate_limit', 429, 'rateLimited'],
  ['something_new', 429, 'rateLimited'],
  ['something_new', 422, 'refused'],
])('%s (%i) is %s', (code, status, expected) => {
  expect(failureOfAuth(new AuthApiError('said the hub', status, code))).toEqual({
    code: expected,
    message: 'said the hub',
  });
});

it('an address that does not validate is told from other input that does not', () => {
  const invalid = (message: string) =>
    failureOfAuth(new AuthApiError(message, 400, 'validation_failed'));
  expect(invalid('Unable to validate email address').code).toBe('emailInvalid');
  expect(invalid('Password is missing').code).toBe('refused');
});

it('no answer, half an answer and the wrong answer are told apart', () => {
  expect(failureOfAuth(new AuthRetryableFetchError('Failed to fetch', 0)).code).toBe('offline');
  expect(failureOfAuth(new AuthRetryableFetchError('Bad gateway', 502)).code).toBe('unavailable');
  expect(failureOfAuth(new AuthUnknownError('<h1>', null)).code).toBe('notAHub');
});
