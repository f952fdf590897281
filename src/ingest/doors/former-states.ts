/**
 * Former states worth a record of their own, by the id of the list of territories, with their codes: those of ISO 3166-3,
 * or longer ones of ours where it has none. Others are states of today under a name they had.
 */
export const formerStates: Readonly<Record<string, string>> = {
  'soviet-union-1991': 'SUHH',
  'czechoslovakia-1993': 'CSHH',
  'socialist-federal-republic-of-yugoslavia-1992': 'YUCS',
  'serbia-and-montenegro-2006': 'CSXX',
  'east-germany-1990': 'DDDE',
  'west-germany-1990': 'DEWEST',
  'north-vietnam-1975': 'VDVN',
  'south-vietnam-1975': 'VNSOUTH',
  'northern-yemen-1990': 'YENORTH',
  'southern-yemen-1990': 'YDYE',
};
