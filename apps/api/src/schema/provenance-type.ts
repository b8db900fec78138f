import type { DatasetInfo, Provenance } from '@evorx/runs';
import { builder } from './builder';
import { RunType } from './run-type';

const DatasetType = builder.objectRef<DatasetInfo>('Dataset').implement({
  description: 'The images that a classifier is evolved and tested on.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'mnist, mnist-10k or custom.' }),
    train: t.exposeInt('train', { description: 'Images to train on and to validate with.' }),
    test: t.exposeInt('test', { description: 'Test images.' }),
    sha256: t.exposeString('sha256', { description: 'Over all files.' }),
  }),
});

const ProvenanceType = builder.objectRef<Provenance>('Provenance').implement({
  description:
    'What the generations of a run depend on besides its recipe and seed: with the same of these, they can be repeated byte for byte.',
  fields: (t) => ({
    dataset: t.field({
      type: DatasetType,
      nullable: true,
      description: 'Null where the problem has no data.',
      resolve: ({ dataset }) => dataset,
    }),
    backend: t.exposeString('backend', { description: 'What scores the candidates: tensorflow, wasm or cpu.' }),
    plan: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What the shape of the products follows from; null where there are none.',
      resolve: ({ plan }) => plan,
    }),
    versions: t.field({
      type: 'JSON',
      description: 'Of evorx, Node.js and, where it is used, TensorFlow, by name.',
      resolve: ({ versions }) => versions,
    }),
  }),
});

builder.objectField(RunType, 'provenance', (t) =>
  t.field({
    type: ProvenanceType,
    nullable: true,
    description: 'What its generations depend on; null until all that it needs is loaded.',
    resolve: (run) => run.provenance,
  }),
);
