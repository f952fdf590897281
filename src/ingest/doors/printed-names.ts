/** A name that a dataset prints and the lists of countries lack: the code of what is meant, the name, and a row that prints it. */
export type PrintedName = readonly [code: string, name: string, row: string];

/** What the Greenbook prints in place of a state. The codes are ours, longer than those of ISO 3166, so that none can be taken for one. */
export const areas: readonly PrintedName[] = [
  [
    'XASIA',
    'Asia (not specified)',
    '1946|Asia (not specified)|Economic|Unknown - Historical Greenbook|INACTIVE - UNRRA & Post UNRRA',
  ],
  [
    'XCARIB',
    'Caribbean (not specified)',
    '1955|Caribbean (not specified)|Economic|Department of Agriculture|Public Law 480 Title II Grants',
  ],
  [
    'XCENTAM',
    'Central America (not specified)',
    '1961|Central America (not specified)|Economic|U.S. Agency for International Development|INACTIVE - USAID Loans',
  ],
  [
    'XEASTAF',
    'East Africa (not specified)',
    '1961|East Africa (not specified)|Economic|U.S. Agency for International Development|INACTIVE - USAID Grants',
  ],
  [
    'XEASTEU',
    'Eastern Europe (not specified)',
    '1946|Eastern Europe (not specified)|Economic|Department of the Treasury|INACTIVE - Overseas Surplus',
  ],
  [
    'XEURASIA',
    'Eurasia (not specified)',
    '1946|Eurasia (not specified)|Economic|Unknown - Historical Greenbook|INACTIVE - UN Relif and Rehab Agency (UNRRA)',
  ],
  [
    'XLATINAM',
    'Latin America & Caribbean (not specified)',
    '1952|Latin America & Caribbean (not specified)|Economic|U.S. Agency for International Development|INACTIVE - USAID Grants',
  ],
  [
    'XMENA',
    'Middle East & North Africa (not specified)',
    '1952|Middle East & North Africa (not specified)|Economic|U.S. Agency for International Development|INACTIVE - USAID Grants',
  ],
  [
    'XOCEANIA',
    'Oceania (not specified)',
    "1946|Oceania (not specified)|Economic|Unknown - Historical Greenbook|INACTIVE - Gov't & Relief in Occupied Areas (Grants)",
  ],
  [
    'XSOUTHAF',
    'Southern Africa (not specified)',
    '2001|Southern Africa (not specified)|Economic|U.S. Agency for International Development|Development Assistance',
  ],
  [
    'XSUBSAH',
    'Sub-Saharan Africa (not specified)',
    '1952|Sub-Saharan Africa (not specified)|Economic|Department of Agriculture|Public Law 480 Title II Grants',
  ],
  [
    'XWESTAF',
    'West Africa (not specified)',
    '1999|West Africa (not specified)|Economic|U.S. Agency for International Development|Development Assistance',
  ],
  [
    'XWESTEU',
    'Western Europe (not specified)',
    '1950|Western Europe (not specified)|Economic|U.S. Agency for International Development|INACTIVE - USAID Grants',
  ],
  [
    'XWORLD',
    'World (not specified)',
    '1946|World (not specified)|Economic|Department of the Treasury|Contribution to the International Bank for Reconstruction and Development',
  ],
];

/** A state that ISO 3166 has no code for: this is one that ISO leaves to its users, and that most of them take. */
export const states: readonly PrintedName[] = [
  [
    'XKX',
    'Kosovo',
    '2008|Kosovo|Economic|U.S. Agency for International Development|Assistance for Europe, Eurasia and Central Asia (AEECA)',
  ],
];

/** Names in the Greenbook. */
export const greenbookNames: readonly PrintedName[] = [
  ['CHN', 'China (P.R.C.)', '1980|China (P.R.C.)|Economic|Department of Agriculture|Public Law 480 Title II Grants'],
  [
    'TWN',
    'China (Taiwan)',
    '1946|China (Taiwan)|Economic|Unknown - Historical Greenbook|INACTIVE - US Surplus Property',
  ],
  [
    'CSXX',
    'Serbia and Montenegro, Former',
    '1946|Serbia and Montenegro, Former|Economic|Unknown - Historical Greenbook|INACTIVE - UN Relif and Rehab Agency (UNRRA)',
  ],
];
