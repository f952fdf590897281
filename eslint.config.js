import graphql from '@graphql-eslint/eslint-plugin';

/** Values have no identity of their own; of connections and edges it is in their nodes. */
const valueTypes = {
  types: ['When', 'Quantity', 'Money', 'RowItem', 'Similar', 'SearchFragment', 'SearchHighlight', 'Coverage'],
  suffixes: [
    // PageInfo ends in Info; the kinds of a claim's value in Value.
    ...['Connection', 'Edge', 'Info', 'Value'],
    // What is worked out over rows, and groups of them.
    ...['Aggregate', 'Distinct', 'Amounts', 'Bounds', 'Total', 'Key', 'Group', 'GroupPage'],
  ],
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
      // A bounded list of parts is a plain list; connections are for what can be long.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
    },
  },
];
