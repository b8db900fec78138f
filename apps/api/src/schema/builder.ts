import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context';
import { dateTime, duration, json, noParameters, schedule } from './scalars';

/**
 * The builder of the schema: fields are non-null unless they say otherwise.
 *
 * @category Schema
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: number; Output: number };
    JSON: { Input: unknown; Output: unknown };
    Schedule: { Input: unknown; Output: unknown };
    Duration: { Input: unknown; Output: unknown };
    NoParameters: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: { clientMutationId: 'omit', cursorType: 'String', nodeQueryOptions: false, nodesQueryOptions: false },
});

builder.addScalarType('DateTime', dateTime);
builder.addScalarType('JSON', json);
builder.addScalarType('Schedule', schedule);
builder.addScalarType('Duration', duration);
builder.addScalarType('NoParameters', noParameters);
