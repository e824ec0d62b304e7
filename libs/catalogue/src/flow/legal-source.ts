/** Where a legal number comes from, so that the person who publishes can check it. */
export interface LegalSource {
  readonly document: string;
  /** Day 'YYYY-MM-DD' somebody compared it with the document. */
  readonly checkedOn: string;
  /** The sources found do not agree or are not official; confirm before a real office uses it. */
  readonly needsReview?: boolean;
}
