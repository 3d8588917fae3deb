/** What a guardian does with one picture: shows it this once, or says that it was covered wrongly or missed. */
export const pictureMarks = ['reveal', 'wrong', 'missed'] as const;
export type PictureMark = (typeof pictureMarks)[number];
