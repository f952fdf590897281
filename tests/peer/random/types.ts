/** What a column holds, which says how it can be asked for. */
export type Kind = 'text' | 'enum' | 'int' | 'decimal' | 'date';

/** A type as both know it: Entente's names, and PostGraphile's where they are others. */
export interface Type {
  plural: string;
  /** By Entente's path, such as `amount.value`. */
  columns: Readonly<Record<string, Kind>>;
  one: Readonly<Record<string, Relation & { optional?: true }>>;
  many: Readonly<Record<string, Relation>>;
}

interface Relation {
  to: TypeName;
  /** PostGraphile's name. */
  as: string;
}

/** The types that have a list at the root of Entente. */
export const rooted = ['FundingLine', 'Program', 'Country', 'Organization', 'Agreement', 'Official', 'Tenure'] as const;
export type TypeName = (typeof rooted)[number] | 'Signature';

const concept = { slug: 'text', title: 'text' } as const;
const when = (name: string) =>
  ({
    [`${name}.min`]: 'date',
    [`${name}.max`]: 'date',
    [`${name}.precision`]: 'enum',
    [`${name}.asPrinted`]: 'text',
  }) as const;

export const types: Readonly<Record<TypeName, Type>> = {
  FundingLine: {
    plural: 'fundingLines',
    columns: {
      ...concept,
      fiscalYear: 'int',
      fiscalPeriod: 'text',
      category: 'enum',
      stage: 'enum',
      stageAsReported: 'text',
      purpose: 'text',
      'amount.value': 'decimal',
      'amount.min': 'decimal',
      'amount.max': 'decimal',
      'amount.qualifier': 'enum',
      'amount.asPrinted': 'text',
    },
    one: {
      program: { to: 'Program', as: 'programByProgramId' },
      donor: { to: 'Country', as: 'countryByDonorId' },
      recipient: { to: 'Country', as: 'countryByRecipientId' },
      agency: { to: 'Organization', as: 'organizationByAgencyId', optional: true },
      agreement: { to: 'Agreement', as: 'agreementByAgreementId', optional: true },
    },
    many: {},
  },
  Program: {
    plural: 'programs',
    columns: { ...concept, code: 'text', kind: 'enum' },
    one: { parent: { to: 'Program', as: 'programByParentId', optional: true } },
    many: {
      children: { to: 'Program', as: 'programsByParentId' },
      fundingLines: { to: 'FundingLine', as: 'fundingLinesByProgramId' },
    },
  },
  Country: {
    plural: 'countries',
    columns: { ...concept, code: 'text', kind: 'enum', region: 'text', ...when('formed') },
    one: {},
    many: {
      fundingLines: { to: 'FundingLine', as: 'fundingLinesByRecipientId' },
      officials: { to: 'Official', as: 'officialsByNationalityId' },
      organizations: { to: 'Organization', as: 'organizationsByCountryId' },
    },
  },
  Organization: {
    plural: 'organizations',
    columns: { ...concept, kind: 'enum', ...when('formed') },
    one: {
      country: { to: 'Country', as: 'countryByCountryId', optional: true },
      parent: { to: 'Organization', as: 'organizationByParentId', optional: true },
    },
    many: {
      children: { to: 'Organization', as: 'organizationsByParentId' },
      fundingLines: { to: 'FundingLine', as: 'fundingLinesByAgencyId' },
    },
  },
  Agreement: {
    plural: 'agreements',
    columns: {
      ...concept,
      kind: 'enum',
      dcadClass: 'enum',
      legalCharacter: 'enum',
      status: 'enum',
      place: 'text',
      ...when('signed'),
    },
    one: {},
    many: {
      signatures: { to: 'Signature', as: 'signaturesByAgreementId' },
      fundingLines: { to: 'FundingLine', as: 'fundingLinesByAgreementId' },
    },
  },
  Signature: {
    plural: 'signatures',
    columns: { mode: 'enum', titleAsPrinted: 'text' },
    one: {
      agreement: { to: 'Agreement', as: 'agreementByAgreementId' },
      official: { to: 'Official', as: 'officialByOfficialId' },
      tenure: { to: 'Tenure', as: 'tenureByTenureId', optional: true },
    },
    many: {},
  },
  Official: {
    plural: 'officials',
    columns: { ...concept, sortName: 'text', wikidataId: 'text' },
    one: { nationality: { to: 'Country', as: 'countryByNationalityId', optional: true } },
    many: {
      tenures: { to: 'Tenure', as: 'tenuresByOfficialId' },
      signatures: { to: 'Signature', as: 'signaturesByOfficialId' },
    },
  },
  Tenure: {
    plural: 'tenures',
    columns: {
      ...concept,
      endState: 'enum',
      capacity: 'enum',
      rankAsPrinted: 'text',
      ...when('start'),
      ...when('end'),
    },
    one: { official: { to: 'Official', as: 'officialByOfficialId' } },
    many: { signatures: { to: 'Signature', as: 'signaturesByTenureId' } },
  },
};

/** PostGraphile's name of a column. */
export const columnOf = (path: string) =>
  path === 'amount.value' ? 'amountPoint' : path.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
