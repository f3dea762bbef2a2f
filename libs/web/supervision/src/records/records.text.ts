import type { RecordSignatureKind, RecordState } from '@alongside/domain';
import type { Tone } from '@alongside/web-ui';

/** Where a record stands, in words. */
export const RECORD_STATE_TEXT: Readonly<Record<RecordState, string>> = {
  draft: 'Draft',
  shared: 'To read back',
  signed_by_one: 'Signed by one of you',
  declined: 'Not signed, with a reason',
  signed: 'Signed by both',
};

export const RECORD_STATE_TONE: Readonly<Record<RecordState, Tone>> = {
  draft: 'plain',
  shared: 'clay',
  signed_by_one: 'honey',
  declined: 'honey',
  signed: 'leaf',
};

/** What a signature says, before the name. */
export const RECORD_SIGNATURE_TEXT: Readonly<Record<RecordSignatureKind, string>> = {
  agreed: 'Signed',
  with_difference: 'Signed, with a difference of view,',
  declined: 'Not signed, with a reason,',
};

export const WAY_TO_SIGN_RECORD: Readonly<
  Record<RecordSignatureKind, { readonly word: string; readonly meaning: string }>
> = {
  agreed: { word: 'I sign it', meaning: 'I have read it back, and this is what we said.' },
  with_difference: {
    word: 'I sign it, with a difference of view',
    meaning: 'The record stands. How I see it differently is kept beside it, word for word.',
  },
  declined: {
    word: 'I do not sign it',
    meaning: 'I say why. We talk on, and I can still sign later.',
  },
};

/** How somebody is addressed: by their first name. */
export const firstNameOf = ({ name }: { readonly name: string }): string =>
  name.split(' ')[0] ?? name;
