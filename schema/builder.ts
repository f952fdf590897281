import SchemaBuilder, {
  BasePlugin,
  type FieldNullability,
  type InputFieldMap,
  type InputShapeFromFields,
  type PothosOutputFieldConfig,
  type Resolver,
  type SchemaTypes,
  type ShapeFromTypeParam,
  type TypeParam,
} from '@pothos/core';
import type { Context } from './context.ts';
import type { Source } from './plan/source.ts';

type Text = { Input: string; Output: string };

interface Types {
  Context: Context;
  Scalars: { Date: Text; DateTime: Text; Decimal: Text; ID: Text };
  DefaultFieldNullability: false;
  InferredFieldOptionsKind: 'Source';
}

// A field of this schema says where its answer comes from: a source the compiler reads, or (for mutations) a resolver.
declare global {
  export namespace PothosSchemaTypes {
    interface InferredFieldOptions<
      Types extends SchemaTypes,
      ResolveShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveReturnShape = unknown,
    > {
      Source:
        | { source: Source; resolve?: never }
        | {
            source?: never;
            resolve: Resolver<
              ResolveShape,
              InputShapeFromFields<Args>,
              Types['Context'],
              ShapeFromTypeParam<Types, Type, Nullable>,
              ResolveReturnShape
            >;
          };
    }
    interface Plugins<Types extends SchemaTypes> {
      source: SourcePlugin<Types>;
    }
  }
}

const hasSource = (options: object): options is { source: Source } =>
  'source' in options && options.source !== undefined;

/** Copies a field's source to where the compiler finds it: the field's extensions. */
class SourcePlugin<T extends SchemaTypes> extends BasePlugin<T> {
  override onOutputFieldConfig(config: PothosOutputFieldConfig<T>): PothosOutputFieldConfig<T> {
    const options: object = config.pothosOptions;
    return hasSource(options) ? { ...config, extensions: { ...config.extensions, source: options.source } } : config;
  }
}

SchemaBuilder.registerPlugin('source', SourcePlugin);

/** The one Pothos builder. */
export const builder = new SchemaBuilder<Types>({ plugins: ['source'], defaultFieldNullability: false });
export type Builder = typeof builder;
