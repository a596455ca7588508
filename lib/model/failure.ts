/** Why an account or community call did not go through. The surface has a sentence for each code. */
export interface HubFailure {
  code:
    | 'offline'
    | 'unavailable'
    | 'notAHub'
    | 'rateLimited'
    /** this extension is too old for the hub */
    | 'upgradeRequired'
    /** the hub is too old for this extension */
    | 'hubOutdated'
    | 'needsSignIn'
    | 'wrongPassword'
    | 'wrongCode'
    | 'emailTaken'
    | 'emailInvalid'
    /** the account is there; a code was sent to the address, and entering it signs in */
    | 'emailUnconfirmed'
    | 'weakPassword'
    | 'nameTaken'
    | 'nameInvalid'
    | 'inviteUnknown'
    | 'inviteExpired'
    | 'inviteSpent'
    | 'inviteRevoked'
    /** others would be left without a facilitator */
    | 'lastFacilitator'
    | 'forbidden'
    | 'refused';
  /** what the hub said, for codes that carry no sentence of their own */
  message: string;
}

/** Why the store did not take a change. Nothing was written, and an unfinished draft is still there. */
export interface WriteFailure {
  code: /** the page, annotation or community is not here (any more) */
    | 'notFound'
    /** a reader looks and searches, and writes nothing */
    | 'readonly'
    /** this device's member is no longer in that community */
    | 'left'
    /** only its author, and for deletes a facilitator, may change it */
    | 'notAuthor'
    /** others' notes hang on the page */
    | 'inUse'
    /** only mentors and facilitators endorse */
    | 'notMentor'
    /** nobody thanks for, vouches for or endorses their own */
    | 'own'
    /** the disk is full */
    | 'storage';
  message: string;
}
