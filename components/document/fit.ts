const fits = ['page-width', 'page-fit', 'auto'] as const;

/** How large the pages are, by the window. */
export type Fit = (typeof fits)[number];

/** What a scale of pdf.js follows; null where it is a number. */
export const fitOf = (scale: string): Fit | null => fits.find((fit) => fit === scale) ?? null;
