import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operators, problems } from '@evorx/recipe';
import {
  type GraphQLField,
  type GraphQLNamedType,
  GraphQLInputObjectType,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { printed } from '../print-schema';
import { schema } from './schema';

/** What is promised to clients; the schema may have more. */
const contract = buildSchema(`
  scalar DateTime
  scalar JSON
  type Query {
    runs(first: Int, after: String, state: RunState): RunConnection!
    run(id: ID!): Run
    presets: [Preset!]!
    operators(kind: OperatorKind): [Operator!]!
    problems: [Problem!]!
    classify(run: ID!, image: [Float!]!): ClassifyResult!
  }
  type Mutation {
    startRun(input: StartRunInput!): StartRunResult!
    pauseRun(id: ID!): RunResult!
    resumeRun(id: ID!): RunResult!
    cancelRun(id: ID!): RunResult!
    deleteRun(id: ID!): DeleteRunResult!
  }
  type Subscription {
    runEvents(id: ID!, after: Int = -1, every: Int = 1): RunEvent!
    runsChanged: Run!
  }
  input StartRunInput { preset: String, recipe: RecipeInput, overrides: [OverrideInput!], seed: Int, population: Int, generations: Int,
                        evaluations: Float, timeLimitMs: Int, target: Float, stopAt: Int, name: String }
  input OverrideInput { path: String!, value: JSON! }
  input RecipeInput { problem: ProblemInput, algorithm: AlgorithmInput, budget: BudgetInput, stop: [StopInput!] }
  input ProblemInput { mnist: MnistProblemInput, sphere: SphereProblemInput, onemax: OnemaxProblemInput }
  input MnistProblemInput { hidden: [Int!], activation: String, bounds: [Float!], fitness: String, images: String }
  input SphereProblemInput { dimension: Int, centre: Float, bounds: [Float!] }
  input OnemaxProblemInput { length: Int }
  input AlgorithmInput { generational: GenerationalAlgorithmInput }
  input GenerationalAlgorithmInput { population: Int, select: SelectInput, vary: [VaryInput!], replace: ReplaceInput, rescore: String }
  input SelectInput { tournament: TournamentSelectionInput }
  input TournamentSelectionInput { size: Int, replacement: Boolean }
  input VaryInput { uniformCrossover: UniformCrossoverInput, gaussianMutation: GaussianMutationInput }
  input UniformCrossoverInput { bias: Float }
  input GaussianMutationInput
  input ReplaceInput { generational: GenerationalReplacementInput }
  input GenerationalReplacementInput { elites: Int }
  input BudgetInput { generations: Int, evaluations: Float }
  input StopInput { target: Float }
  enum RunState { QUEUED RUNNING PAUSED FINISHED CANCELLED FAILED }
  enum OperatorKind { SELECTION CROSSOVER MUTATION REPLACEMENT }
  type Run { id: ID! name: String state: RunState! preset: String seed: Int! createdAt: DateTime! generation: Int!
             evaluations: Float! best: Float accuracy: Float testAccuracy: Float reason: String error: String progress: Float!
             generations(first: Int, after: Int, every: Int): [GenerationStats!]!  champion: Champion
             checkpoints: [CheckpointFile!]! provenance: Provenance }
  type Champion { generation: Int! genes: Int! best: Float accuracy: Float testAccuracy: Float testLoss: Float backend: String!
                  report: ChampionReport files: [ModelFile!]! archive: ModelFile hiddenWeights(first: Int = 64, after: Int = -1): [String!]! }
  enum ReportImages { VALIDATION TEST }
  type ChampionReport { images: ReportImages! size: Int! accuracy: Float loss: Float confusion: [[Int!]!]! classes: [ClassAccuracy!]!
                        mistakes(first: Int = 60): [Mistake!]! }
  type ClassAccuracy { digit: Int! size: Int! correct: Int! accuracy: Float }
  type Mistake { index: Int! label: Int! answer: Int! outputs: [Float!]! pixels: String! }
  type ModelFile { name: String! size: Int! url: String! }
  type CheckpointFile { generation: Int! size: Int! url: String! }
  type Provenance { dataset: Dataset backend: String! plan: JSON versions: JSON! }
  type Dataset { name: String! train: Int! test: Int! sha256: String! }
  union ClassifyResult = Classification | NotFound | InvalidInput
  type Classification { digit: Int! outputs: [Float!]! }
  type RunConnection { edges: [RunEdge!]! pageInfo: PageInfo! }
  type RunEdge { cursor: String! node: Run! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type GenerationStats { index: Int! evaluations: Float! best: Float mean: Float worst: Float deviation: Float accuracy: Float
                         diversity: Float invalid: Int! elapsedMs: Float! }
  type Preset { name: String! description: String! problem: String! recipe: JSON! }
  type Operator { name: String! kind: OperatorKind! description: String! reference: String! parameters: [Parameter!]! }
  type Parameter { name: String! type: String! default: JSON min: Float max: Float }
  type Problem { name: String! description: String! }
  union RunEvent = RunStarted | RunAdvanced | RunPaused | RunResumed | RunFinished | RunCancelled | RunFailed
  type RunStarted { sequence: Int! run: Run! }
  type RunAdvanced { sequence: Int! run: Run! generation: GenerationStats! }
  type RunPaused { sequence: Int! run: Run! }
  type RunResumed { sequence: Int! run: Run! }
  type RunFinished { sequence: Int! run: Run! }
  type RunCancelled { sequence: Int! run: Run! }
  type RunFailed { sequence: Int! run: Run! }
  union StartRunResult = Run | InvalidInput
  union RunResult = Run | NotFound | InvalidState
  union DeleteRunResult = DeletedRun | NotFound | InvalidState
  type DeletedRun { id: ID! }
  type InvalidInput { path: String! message: String! accepted: String }
  type NotFound { id: ID! }
  type InvalidState { state: RunState! message: String! }
`);

const signature = (field: GraphQLField<unknown, unknown>): string =>
  `(${field.args
    .map((arg) => `${arg.name}: ${arg.type}${arg.defaultValue === undefined ? '' : ` = ${arg.defaultValue}`}`)
    .sort()
    .join(', ')}): ${field.type}`;

/** Everything about a type that a client can rely on, by name. */
const promises = (type: GraphQLNamedType): Record<string, string> => {
  if (isObjectType(type) || isInterfaceType(type))
    return Object.fromEntries(Object.entries(type.getFields()).map(([name, field]) => [name, signature(field)]));
  if (isInputObjectType(type))
    return Object.fromEntries(Object.entries(type.getFields()).map(([name, field]) => [name, String(field.type)]));
  if (isUnionType(type)) return { members: type.getTypes().map(String).sort().join(' | ') };
  if (isEnumType(type)) return Object.fromEntries(type.getValues().map(({ name }) => [name, name]));
  return {};
};

const inputOf = (name: string): GraphQLInputObjectType => {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`${name} is no input type.`);
  return type;
};

describe('the schema', () => {
  const types = Object.values(contract.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

  it.each(types.map((type) => [type.name, type] as const))(
    'holds what the contract promises of %s',
    (name, promised) => {
      const type = schema.getType(name);
      expect(type).toBeDefined();
      expect(promises(type!)).toMatchObject(promises(promised));
    },
  );

  it('is what schema.graphql says', () => {
    const kept = buildSchema(readFileSync(join(__dirname, '../../schema.graphql'), 'utf8'));
    expect(printed(kept)).toBe(printed());
  });

  it.each([
    'ProblemInput',
    'AlgorithmInput',
    'SelectInput',
    'VaryInput',
    'ReplaceInput',
    'OptimiserInput',
    'StopInput',
    'EncodingInput',
  ])('lets %s be exactly one of its keys', (name) => expect(inputOf(name).isOneOf).toBe(true));

  it('offers every entry of the catalogue, with every parameter', () => {
    const offered = (choice: string, entry: { name: string; parameters: ReadonlyArray<{ name: string }> }): void => {
      const option = inputOf(choice).getFields()[entry.name];
      expect(option).toBeDefined();
      const fields = isInputObjectType(option!.type) ? Object.keys(option!.type.getFields()) : [];
      expect(fields).toEqual(expect.arrayContaining(entry.parameters.map(({ name }) => name)));
    };
    const choices = {
      ALGORITHM: 'Algorithm',
      SELECTION: 'Select',
      CROSSOVER: 'Vary',
      MUTATION: 'Vary',
      REPLACEMENT: 'Replace',
      OPTIMISER: 'Optimiser',
    };
    for (const operator of operators) offered(`${choices[operator.kind]}Input`, operator);
    for (const problem of problems) offered('ProblemInput', problem);
  });
});
