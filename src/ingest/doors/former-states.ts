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

/** Names that states had before, by the id of the list of territories: those of one state, and of the same land as today. */
export const formerNames: Readonly<Record<string, string>> = {
  'abyssinia-1974': 'ETH',
  'basutoland-1966': 'LSO',
  'bechuanaland-1966': 'BWA',
  'british-honduras-1973': 'BLZ',
  'central-african-empire-1980': 'CAF',
  'ceylon-1972': 'LKA',
  'dahomey-1975': 'BEN',
  'democratic-kampuchea-1979': 'KHM',
  'east-pakistan-1971': 'BGD',
  'federal-republic-of-yugoslavia-2003': 'CSXX',
  'khmer-republic-1970': 'KHM',
  'kirgiziya-1991': 'KGZ',
  'malagasy-republic-1976': 'MDG',
  'muscat-and-oman-1970': 'OMN',
  'new-hebrides-1980': 'VUT',
  'northern-rhodesia-1964': 'ZMB',
  'nyasaland-1964': 'MWI',
  'rhodesia-1979': 'ZWE',
  'south-west-africa-1990': 'NAM',
  'southern-rhodesia-1964': 'ZWE',
  'upper-volta-1984': 'BFA',
};
