import graphql from '@graphql-eslint/eslint-plugin';

/** Values and parts: they have no identity of their own and live inside the record that holds them. */
const valueTypes = {
  types: [
    'AgreementLink',
    'AgreementParty',
    'Alias',
    'Membership',
    'Participant',
    'Signature',
    'When',
    'Quantity',
    'Money',
    'RowItem',
  ],
  // Of connections and edges the identity is in their nodes; PageInfo ends in Info; the kinds of a claim's value in Value.
  suffixes: ['Connection', 'Edge', 'Info', 'Value'],
};

export default [
  {
    files: ['schema/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/strict-id-in-types': ['error', { exceptions: valueTypes }],
      // A bounded list of parts is a plain list; connections are for what can be long. In the specification of
      // connections a node may be of any type: memberships and signatures are parts, without an id.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
      // Every record has sources, also one that is itself a source: Source.sources is no slip, and the rule knows no exception.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
];
