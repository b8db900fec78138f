// Written by `npm run generate -w apps/dashboard`.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A plain of ripples around a funnel, by Ackley; minimised, 0 at 0. */
export type AckleyProblemInput = {
  /** The closed range of the genes, where they start uniformly. (bounds from -1000000 to 1000000; [-32.768,32.768] unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** Genes in a genome. (integer from 1 to 100000; 10 unless said) */
  readonly dimension?: number | null | undefined;
  /** Bits of a gene: 32 or 64. (integer from 32 to 64; 64 unless said) */
  readonly precision?: number | null | undefined;
};

/** Every gene goes its own way: the mean of its gradients, over the root of the mean of their squares. */
export type AdamOptimiserInput = {
  /** How slowly the mean forgets. (number from 0 to 0.999999; 0.9 unless said) */
  readonly beta1?: number | null | undefined;
  /** How slowly the mean of the squares forgets. (number from 0 to 0.999999; 0.999 unless said) */
  readonly beta2?: number | null | undefined;
  /** Added to the root, so that it is never 0. (number from 1e-12 to 1; 1e-8 unless said) */
  readonly epsilon?: number | null | undefined;
};

/** How it is optimised. */
export type AlgorithmInput =
  {   readonly differentialEvolution: DifferentialEvolutionAlgorithmInput; readonly generational?: never; readonly gradientDescent?: never; readonly neuronEs?: never; readonly nsga2?: never; readonly openaiEs?: never; readonly pgpe?: never; readonly snes?: never; }
  |  { readonly differentialEvolution?: never;   readonly generational: GenerationalAlgorithmInput; readonly gradientDescent?: never; readonly neuronEs?: never; readonly nsga2?: never; readonly openaiEs?: never; readonly pgpe?: never; readonly snes?: never; }
  |  { readonly differentialEvolution?: never; readonly generational?: never;   readonly gradientDescent: GradientDescentAlgorithmInput; readonly neuronEs?: never; readonly nsga2?: never; readonly openaiEs?: never; readonly pgpe?: never; readonly snes?: never; }
  |  { readonly differentialEvolution?: never; readonly generational?: never; readonly gradientDescent?: never;   readonly neuronEs: NeuronEsAlgorithmInput; readonly nsga2?: never; readonly openaiEs?: never; readonly pgpe?: never; readonly snes?: never; }
  |  { readonly differentialEvolution?: never; readonly generational?: never; readonly gradientDescent?: never; readonly neuronEs?: never;   readonly nsga2: Nsga2AlgorithmInput; readonly openaiEs?: never; readonly pgpe?: never; readonly snes?: never; }
  |  { readonly differentialEvolution?: never; readonly generational?: never; readonly gradientDescent?: never; readonly neuronEs?: never; readonly nsga2?: never;   readonly openaiEs: OpenaiEsAlgorithmInput; readonly pgpe?: never; readonly snes?: never; }
  |  { readonly differentialEvolution?: never; readonly generational?: never; readonly gradientDescent?: never; readonly neuronEs?: never; readonly nsga2?: never; readonly openaiEs?: never;   readonly pgpe: PgpeAlgorithmInput; readonly snes?: never; }
  |  { readonly differentialEvolution?: never; readonly generational?: never; readonly gradientDescent?: never; readonly neuronEs?: never; readonly nsga2?: never; readonly openaiEs?: never; readonly pgpe?: never;   readonly snes: SnesAlgorithmInput; };

/** The weighted mean of two parents, or the mean of more, gene by gene: one child. */
export type ArithmeticCrossoverInput = {
  /** How many parents make a child. (integer from 2 to 1000; 2 unless said) */
  readonly parents?: number | null | undefined;
  /** The first parent's part of the child, where two make it. (number from 0 to 1; 0.5 unless said) */
  readonly weight?: number | null | undefined;
};

/** Flips each bit with a fixed probability. */
export type BitFlipMutationInput = {
  /** Probability that a bit is flipped; one over the number of bits where null. (number from 0 to 1; null unless said) */
  readonly rate?: number | null | undefined;
};

/** Each gene of a child is uniform in the range between the genes of its parents, widened at both ends. */
export type BlendCrossoverInput = {
  /** How far beyond the parents a child may be, in units of their distance. (number from 0 to 10; 0.5 unless said) */
  readonly alpha?: number | null | undefined;
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** What a run may spend; the first that is spent ends it, and schedules follow the first given in this order. */
export type BudgetInput = {
  /** Candidates scored. */
  readonly evaluations?: number | null | undefined;
  /** The index of the last generation. */
  readonly generations?: number | null | undefined;
  readonly time?: unknown;
};

/** Steps of one length in the direction of the gradient, with momentum, and a limit to the speed. */
export type ClipUpOptimiserInput = {
  /** The longest step, in the units of the genes. (number from 1e-12 to 1000000; 1 unless said) */
  readonly maxSpeed?: number | null | undefined;
  /** The part of the velocity that is kept. (number from 0 to 0.999999; 0.9 unless said) */
  readonly momentum?: number | null | undefined;
};

/** What shall be otherwise than in the run that is cloned; nothing has to be. */
export type CloneRunInput = {
  /** Budget: candidates scored. */
  readonly evaluations?: number | null | undefined;
  /** Budget: the index of the last generation. Any budget replaces the whole. */
  readonly generations?: number | null | undefined;
  readonly name?: string | null | undefined;
  /** Applied to its recipe, in order. */
  readonly overrides?: ReadonlyArray<OverrideInput> | null | undefined;
  readonly population?: number | null | undefined;
  /** 0 to 2147483647; the seed of the run that is cloned where it is not given. */
  readonly seed?: number | null | undefined;
  /** Stops early, after this generation. */
  readonly stopAt?: number | null | undefined;
  /** Stops early, once the validation accuracy or the objective is at least as good. */
  readonly target?: number | null | undefined;
  /** Budget: milliseconds of work. */
  readonly timeLimitMs?: number | null | undefined;
};

/** Moves some of the integers by a few, up or down, and never out of their bounds. */
export type CreepMutationInput = {
  /** Probability that a gene is moved; one over the number of genes where null. (number from 0 to 1; null unless said) */
  readonly rate?: number | null | undefined;
  /** The furthest that a gene moves. (integer from 1 to 1000000; 1 unless said) */
  readonly step?: number | null | undefined;
};

/** Each parent is the best of a few individuals drawn at random, by front, and in the same front the least crowded. */
export type CrowdedTournamentSelectionInput = {
  /** Contestants: the more, the stronger the pressure. (integer from 1 to 100000; 2 unless said) */
  readonly size?: number | null | undefined;
};

/** Each number of a child is at the place that it has in one of the parents. */
export type CycleCrossoverInput = {
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 0.9 unless said) */
  readonly rate?: number | null | undefined;
};

/** One gene for each coefficient of the discrete cosine transform that a hidden unit looks at. */
export type DctEncodingInput = {
  /** 1 to 784; 100 unless said. */
  readonly coefficients?: number | null | undefined;
};

/** For real genes: each parent is crossed with a mutant made of the differences of others, and the child takes its place unless it is worse. */
export type DifferentialEvolutionAlgorithmInput = {
  /** Probability that a gene is taken from the mutant: near 0 for separable problems, near 1 for others. (number from 0 to 1; 0.9 unless said) */
  readonly crossover?: number | null | undefined;
  /** Individuals of the population, and offspring a generation. (integer from 4 to 100000; 50 unless said) */
  readonly population?: number | null | undefined;
  /** What a mutant starts from, how many differences are added to it, and whether it is crossed gene by gene or in one run. (text; "rand1bin" unless said) */
  readonly variant?: string | null | undefined;
  /** What differences are multiplied by. (number from 0.001 to 2; 0.5 unless said) */
  readonly weight?: number | null | undefined;
};

/** One gene a weight. */
export type DirectEncodingInput = {
  /** `none`; `fanIn`: times 1/sqrt(fan-in) of the layer; or `centred`: that on images less the mean image, with the first layer scaled to these. */
  readonly scale?: string | null | undefined;
};

/** Any number of objectives whose front is a part of a sphere, by Deb, Thiele, Laumanns and Zitzler; minimised over genes from 0 to 1. */
export type Dtlz2ProblemInput = {
  /** Genes in a genome, at least as many as objectives. (integer from 2 to 10000; 12 unless said) */
  readonly dimension?: number | null | undefined;
  /** How many objectives. (integer from 2 to 16; 3 unless said) */
  readonly objectives?: number | null | undefined;
};

/** A bowl a thousand times as steep in one direction as in another; minimised, 0 at its centre. */
export type EllipsoidProblemInput = {
  /** The closed range of the genes, where they start uniformly. (bounds from -1000000 to 1000000; [-5,5] unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** Genes in a genome. (integer from 1 to 100000; 10 unless said) */
  readonly dimension?: number | null | undefined;
  /** Bits of a gene: 32 or 64. (integer from 32 to 64; 64 unless said) */
  readonly precision?: number | null | undefined;
};

/** From genes to weights. */
export type EncodingInput =
  {   readonly dct: DctEncodingInput; readonly direct?: never; }
  |  { readonly dct?: never;   readonly direct: DirectEncodingInput; };

/** A run whose events a feed tells, as `runEvents` would. */
export type FollowInput = {
  /** Events with a greater `sequence`. */
  readonly after?: number | null | undefined;
  /** Thins RunAdvanced to each `every`-th generation and the last. */
  readonly every?: number | null | undefined;
  readonly run: string | number;
};

/** Adds normal noise to some of the genes, and clips those to the problem's bounds, if it has any. */
export type GaussianMutationInput = {
  /** Standard deviation of what is added, in the units of the genes. (schedule from 0 to 1000000; 1 unless said) */
  readonly deviation?: unknown;
  /** Mean of what is added. (number from -1000000 to 1000000; 0 unless said) */
  readonly mean?: number | null | undefined;
  /** Probability that a gene is mutated. (schedule from 0 to 1; 0.1 unless said) */
  readonly rate?: unknown;
};

/** Selects parents, varies them to children, evaluates those, and fills the next population from both. */
export type GenerationalAlgorithmInput = {
  /** Children a generation; where null, as many as the population has members, less the survivors that are scored again. (integer from 1 to 100000; null unless said) */
  readonly children?: number | null | undefined;
  /** Members of the population. (integer from 1 to 100000; 100 unless said) */
  readonly population?: number | null | undefined;
  readonly replace?: ReplaceInput | null | undefined;
  /** With survivors, the parents that may live on are scored again with the children, and everyone is compared on the same images. (text; "none" unless said) */
  readonly rescore?: string | null | undefined;
  readonly select?: SelectInput | null | undefined;
  /** Applied in order. */
  readonly vary?: ReadonlyArray<VaryInput> | null | undefined;
};

/** The children replace their parents; the best parents join them, and the worst of them all are dropped, so that an elite lives on only if it is better than a child. */
export type GenerationalReplacementInput = {
  /** How many of the best parents compete with the children. (integer from 0 to 100000; 1 unless said) */
  readonly elites?: number | null | undefined;
};

/** Back-propagation on mini-batches: no evolution, but what the evolution of networks is to be compared with. */
export type GradientDescentAlgorithmInput = {
  /** Decay of the moving average of the genomes, which is the champion then; none where 0. (number from 0 to 0.999999; 0.99 unless said) */
  readonly average?: number | null | undefined;
  readonly optimiser?: OptimiserInput | null | undefined;
  /** How far a step goes: the learning rate of the optimiser, in the units of the genes. (schedule from 0 to 1000000; {"from":0.014,"to":0.00014,"curve":"linear"} unless said) */
  readonly rate?: unknown;
  /** Standard deviation of a network's initial weights, layer by layer, the last one also for the layers after it; biases start at 0. An initial genome of the problem where null. (list; [1] unless said) */
  readonly start?: ReadonlyArray<number> | null | undefined;
};

/** A wide bowl with many regular ripples, by Griewank; minimised, 0 at 0. */
export type GriewankProblemInput = {
  /** The closed range of the genes, where they start uniformly. (bounds from -1000000 to 1000000; [-600,600] unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** Genes in a genome. (integer from 1 to 100000; 10 unless said) */
  readonly dimension?: number | null | undefined;
  /** Bits of a gene: 32 or 64. (integer from 32 to 64; 64 unless said) */
  readonly precision?: number | null | undefined;
};

/** A random number is taken out and put in at another place. */
export type InsertionMutationInput = {
  /** Probability that a genome is mutated. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** Reverses a random segment: of a round trip it changes two legs alone. */
export type InversionMutationInput = {
  /** Probability that a genome is mutated. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** The most valuable items that together are not too heavy: the 0/1 knapsack problem. */
export type KnapsackProblemInput = {
  /** What the items that are taken may weigh together. (number from 0 to 1000000000000; 750 unless said) */
  readonly capacity?: number | null | undefined;
  /** What there is to take. (list; [{"weight":70,"value":135},{"weight":73,"value":139},{"weight":77,"value":149},{"weight":80,"value":150},{"weight":82,"value":156},{"weight":87,"value":163},{"weight":90,"value":173},{"weight":94,"value":184},{"weight":98,"value":192},{"weight":106,"value":201},{"weight":110,"value":210},{"weight":113,"value":214},{"weight":115,"value":221},{"weight":118,"value":229},{"weight":120,"value":240}] unless said) */
  readonly items?: unknown;
};

/** Genes of four kinds in one genome, as the settings of a learner; minimised, 0 at a rate of 0.01, layers of 16, tanh and all features. */
export type MixedProblemInput = {
  /** Bits. (integer from 1 to 1000; 8 unless said) */
  readonly features?: number | null | undefined;
  /** Integers from 1 to 64. (integer from 1 to 1000; 3 unless said) */
  readonly layers?: number | null | undefined;
};

/** Evolve the weights of a dense network that reads handwritten digits. */
export type MnistProblemInput = {
  /** The activation of hidden units: relu, tanh, sigmoid or step. (text; "relu" unless said) */
  readonly activation?: string | null | undefined;
  /** shift: each image of a training mini-batch moves by 0 or 1 pixel, in one of five ways. (text; "none" unless said) */
  readonly augment?: string | null | undefined;
  /** Images in a generation's fresh mini-batch, common to all its members; all images where null. Not given, neuronEs and gradientDescent have mini-batches of their own sizes. (schedule from 1 to 60000; null unless said) */
  readonly batch?: unknown;
  /** The closed range of the genes, where they start uniformly; unbounded and starting from N(0, 1) where null (biases at 0 where images are centred). (bounds from -1000000 to 1000000; null unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** From genes to weights: direct, one gene a weight, with a scale (none, fanIn or centred); or dct, where a hidden unit has a gene for each of its lowest coefficients of the discrete cosine transform of the image. (choice; {"direct":{}} unless said) */
  readonly encoding?: EncodingInput | null | undefined;
  /** What is optimised: accuracy (maximised) or crossEntropy (minimised). (text; "crossEntropy" unless said) */
  readonly fitness?: string | null | undefined;
  /** Units in each hidden layer. (list; [128] unless said) */
  readonly hidden?: ReadonlyArray<number> | null | undefined;
  /** The images that fitness is measured on: train or test. (text; "train" unless said) */
  readonly images?: string | null | undefined;
  /** The champion's validation accuracy is measured in every generation whose index this divides. (integer from 1 to 1000000; 1 unless said) */
  readonly validateEvery?: number | null | undefined;
};

/** Two parents are cut at the same places and exchange every other segment, for two complementary children. */
export type NPointCrossoverInput = {
  /** Places at which a crossed pair is cut. (integer from 1 to 1000; 1 unless said) */
  readonly points?: number | null | undefined;
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** A neuron-wise evolution strategy: each neuron of one network is perturbed alone, along random directions, and scored by the exact loss of the network that results; an optimiser makes a step of what all of them tell. */
export type NeuronEsAlgorithmInput = {
  /** Decay of the moving average of the genomes, which is the champion then; none where 0. (number from 0 to 0.999999; 0.995 unless said) */
  readonly average?: number | null | undefined;
  /** How large the perturbations of hidden and of output neurons are, in the units of the genes. (list; [0.7,0.5] unless said) */
  readonly deviations?: ReadonlyArray<number> | null | undefined;
  /** Images that share a direction: every neuron is perturbed along it, and scored on these images. (integer from 1 to 60000; 8 unless said) */
  readonly group?: number | null | undefined;
  readonly optimiser?: OptimiserInput | null | undefined;
  /** How far a step goes: the learning rate of the optimiser, in the units of the genes. (schedule from 0 to 1000000; {"from":0.08,"to":0.0016,"curve":"linear"} unless said) */
  readonly rate?: unknown;
  /** Standard deviation of a network's initial weights, layer by layer, the last one also for the layers after it; biases start at 0. An initial genome of the problem where null. (list; [0.5,1] unless said) */
  readonly start?: ReadonlyArray<number> | null | undefined;
};

/** For two or three objectives: crowded tournaments, the textbook variations of the genomes, and survival by non-dominated fronts and crowding. */
export type Nsga2AlgorithmInput = {
  /** Individuals of the population, and offspring a generation. (integer from 2 to 100000; 100 unless said) */
  readonly population?: number | null | undefined;
};

/** Maximise the number of ones among the bits of a genome. */
export type OnemaxProblemInput = {
  /** Bits in a genome. (integer from 1 to 1000000; 100 unless said) */
  readonly length?: number | null | undefined;
};

/** One genome moves along the gradient that pairs of opposite normal perturbations of it tell, by an optimiser. */
export type OpenaiEsAlgorithmInput = {
  /** Decay of the moving average of the genomes, which is the champion then; none where 0. (number from 0 to 0.999999; 0 unless said) */
  readonly average?: number | null | undefined;
  /** Standard deviation of the perturbations, in the units of the genes. (schedule from 1e-9 to 1000000; 0.1 unless said) */
  readonly deviation?: unknown;
  /** Where normal noise comes from: drawn for every gene (exact), or out of a shared table (table). (text; "exact" unless said) */
  readonly noise?: string | null | undefined;
  readonly optimiser?: OptimiserInput | null | undefined;
  /** Perturbed genomes a generation, in pairs of opposites. (integer from 2 to 100000; 256 unless said) */
  readonly population?: number | null | undefined;
  /** How far a step goes: the learning rate of the optimiser, in the units of the genes. (schedule from 0 to 1000000; 0.05 unless said) */
  readonly rate?: unknown;
  /** What counts of the scores: their ranks (centredRanks), or themselves, standardised (raw). (text; "centredRanks" unless said) */
  readonly shaping?: string | null | undefined;
  /** Standard deviation of a network's initial weights, layer by layer, the last one also for the layers after it; biases start at 0. An initial genome of the problem where null. (list; null unless said) */
  readonly start?: ReadonlyArray<number> | null | undefined;
};

export type OperatorKind =
  | 'ALGORITHM'
  | 'CROSSOVER'
  | 'MUTATION'
  | 'OPTIMISER'
  | 'REPLACEMENT'
  | 'SELECTION';

/** What makes steps of gradients. */
export type OptimiserInput =
  {   readonly adam: AdamOptimiserInput; readonly clipUp?: never; readonly sgd?: never; }
  |  { readonly adam?: never;   readonly clipUp: ClipUpOptimiserInput; readonly sgd?: never; }
  |  { readonly adam?: never; readonly clipUp?: never;   readonly sgd: SgdOptimiserInput; };

/** A child keeps a segment of one parent, and has the other numbers in the order in which the other parent has them. */
export type OrderCrossoverInput = {
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 0.9 unless said) */
  readonly rate?: number | null | undefined;
};

export type OverrideInput = {
  /** Dotted, into the recipe: `algorithm.generational.population`. */
  readonly path: string;
  readonly value: unknown;
};

/** Parents exchange a segment, and numbers that are then twice in a child are replaced by those that they stand opposite to. */
export type PartiallyMappedCrossoverInput = {
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 0.9 unless said) */
  readonly rate?: number | null | undefined;
};

/** Policy gradients with parameter exploration: pairs of opposite perturbations around one genome, with a deviation for every gene that is learnt too. */
export type PgpeAlgorithmInput = {
  /** Decay of the moving average of the genomes, which is the champion then; none where 0. (number from 0 to 0.999999; 0 unless said) */
  readonly average?: number | null | undefined;
  /** Standard deviation of the perturbations of every gene at the start, in the units of the genes. (number from 1e-9 to 1000000; 0.1 unless said) */
  readonly deviation?: number | null | undefined;
  /** How fast the deviations are learnt. (number from 0 to 10; 0.1 unless said) */
  readonly deviationRate?: number | null | undefined;
  /** Where normal noise comes from: drawn for every gene (exact), or out of a shared table (table). (text; "exact" unless said) */
  readonly noise?: string | null | undefined;
  readonly optimiser?: OptimiserInput | null | undefined;
  /** Perturbed genomes a generation, in pairs of opposites. (integer from 2 to 100000; 256 unless said) */
  readonly population?: number | null | undefined;
  /** How far a step goes: the learning rate of the optimiser, in the units of the genes. (schedule from 0 to 1000000; 0.05 unless said) */
  readonly rate?: unknown;
  /** What counts of the scores: their ranks (centredRanks), or themselves, standardised (raw). (text; "centredRanks" unless said) */
  readonly shaping?: string | null | undefined;
  /** Standard deviation of a network's initial weights, layer by layer, the last one also for the layers after it; biases start at 0. An initial genome of the problem where null. (list; null unless said) */
  readonly start?: ReadonlyArray<number> | null | undefined;
};

/** Moves some of the genes by a random share of the width of their bounds, and never out of these. */
export type PolynomialMutationInput = {
  /** Distribution index: the larger, the smaller the steps. (number from 0 to 1000; 20 unless said) */
  readonly eta?: number | null | undefined;
  /** Probability that a gene is mutated; one over the number of genes where null. (number from 0 to 1; null unless said) */
  readonly rate?: number | null | undefined;
};

/** What is optimised. */
export type ProblemInput =
  {   readonly ackley: AckleyProblemInput; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never;   readonly dtlz2: Dtlz2ProblemInput; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never;   readonly ellipsoid: EllipsoidProblemInput; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never;   readonly griewank: GriewankProblemInput; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never;   readonly knapsack: KnapsackProblemInput; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never;   readonly mixed: MixedProblemInput; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never;   readonly mnist: MnistProblemInput; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never;   readonly onemax: OnemaxProblemInput; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never;   readonly rastrigin: RastriginProblemInput; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never;   readonly rosenbrock: RosenbrockProblemInput; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never;   readonly schwefel: SchwefelProblemInput; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never;   readonly sphere: SphereProblemInput; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never;   readonly tsp: TspProblemInput; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never;   readonly zdt1: Zdt1ProblemInput; readonly zdt2?: never; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never;   readonly zdt2: Zdt2ProblemInput; readonly zdt3?: never; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never;   readonly zdt3: Zdt3ProblemInput; readonly zdt6?: never; }
  |  { readonly ackley?: never; readonly dtlz2?: never; readonly ellipsoid?: never; readonly griewank?: never; readonly knapsack?: never; readonly mixed?: never; readonly mnist?: never; readonly onemax?: never; readonly rastrigin?: never; readonly rosenbrock?: never; readonly schwefel?: never; readonly sphere?: never; readonly tsp?: never; readonly zdt1?: never; readonly zdt2?: never; readonly zdt3?: never;   readonly zdt6: Zdt6ProblemInput; };

/** The chance of an individual falls linearly with its rank, whatever the distances between scores. */
export type RankSelectionInput = {
  /** Children that the best expects, where there are as many parents as individuals; 1 is no pressure. (number from 1 to 2; 2 unless said) */
  readonly pressure?: number | null | undefined;
};

/** A bowl with a ripple at every whole number, by Rastrigin; minimised, 0 at 0. */
export type RastriginProblemInput = {
  /** The closed range of the genes, where they start uniformly. (bounds from -1000000 to 1000000; [-5.12,5.12] unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** Genes in a genome. (integer from 1 to 100000; 10 unless said) */
  readonly dimension?: number | null | undefined;
  /** Bits of a gene: 32 or 64. (integer from 32 to 64; 64 unless said) */
  readonly precision?: number | null | undefined;
};

/** A run as data: the same shape as a recipe file. What is left out has its default. */
export type RecipeInput = {
  readonly algorithm?: AlgorithmInput | null | undefined;
  readonly budget?: BudgetInput | null | undefined;
  readonly problem?: ProblemInput | null | undefined;
  readonly stop?: ReadonlyArray<StopInput> | null | undefined;
};

/** Who is in the next population. */
export type ReplaceInput =
  {   readonly comma: unknown; readonly generational?: never; readonly oneToOne?: never; readonly plus?: never; readonly rankAndCrowding?: never; }
  |  { readonly comma?: never;   readonly generational: GenerationalReplacementInput; readonly oneToOne?: never; readonly plus?: never; readonly rankAndCrowding?: never; }
  |  { readonly comma?: never; readonly generational?: never;   readonly oneToOne: unknown; readonly plus?: never; readonly rankAndCrowding?: never; }
  |  { readonly comma?: never; readonly generational?: never; readonly oneToOne?: never;   readonly plus: unknown; readonly rankAndCrowding?: never; }
  |  { readonly comma?: never; readonly generational?: never; readonly oneToOne?: never; readonly plus?: never;   readonly rankAndCrowding: unknown; };

/** The images that a champion was judged by. */
export type ReportImages =
  /** Once its run has ended. */
  | 'TEST'
  /** While its run goes on. */
  | 'VALIDATION';

/** A bent valley that is easy to find and hard to follow, by Rosenbrock; minimised, 0 where every gene is 1. */
export type RosenbrockProblemInput = {
  /** The closed range of the genes, where they start uniformly. (bounds from -1000000 to 1000000; [-2.048,2.048] unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** Genes in a genome. (integer from 2 to 100000; 10 unless said) */
  readonly dimension?: number | null | undefined;
  /** Bits of a gene: 32 or 64. (integer from 32 to 64; 64 unless said) */
  readonly precision?: number | null | undefined;
};

export type RunState =
  | 'CANCELLED'
  | 'FAILED'
  | 'FINISHED'
  | 'PAUSED'
  | 'QUEUED'
  | 'RUNNING';

/** Simulated binary crossover: two children as far apart as their parents times a random spread, with the same mean, within the bounds. */
export type SbxCrossoverInput = {
  /** Distribution index: the larger, the nearer children are to their parents. (number from 0 to 1000; 15 unless said) */
  readonly eta?: number | null | undefined;
  /** Probability that a gene of a crossed pair is crossed. (number from 0 to 1; 0.5 unless said) */
  readonly geneRate?: number | null | undefined;
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 0.9 unless said) */
  readonly rate?: number | null | undefined;
};

/** Deep valleys far from each other, the best of them near a corner, by Schwefel; minimised, 0 where every gene is about 420.97. */
export type SchwefelProblemInput = {
  /** The closed range of the genes, where they start uniformly. (bounds from -1000000 to 1000000; [-500,500] unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** Genes in a genome. (integer from 1 to 100000; 10 unless said) */
  readonly dimension?: number | null | undefined;
  /** Bits of a gene: 32 or 64. (integer from 32 to 64; 64 unless said) */
  readonly precision?: number | null | undefined;
};

/** Gives a random segment a random order. */
export type ScrambleMutationInput = {
  /** Probability that a genome is mutated. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** How parents are chosen. */
export type SelectInput =
  {   readonly crowdedTournament: CrowdedTournamentSelectionInput; readonly rank?: never; readonly tournament?: never; readonly truncation?: never; readonly uniform?: never; }
  |  { readonly crowdedTournament?: never;   readonly rank: RankSelectionInput; readonly tournament?: never; readonly truncation?: never; readonly uniform?: never; }
  |  { readonly crowdedTournament?: never; readonly rank?: never;   readonly tournament: TournamentSelectionInput; readonly truncation?: never; readonly uniform?: never; }
  |  { readonly crowdedTournament?: never; readonly rank?: never; readonly tournament?: never;   readonly truncation: TruncationSelectionInput; readonly uniform?: never; }
  |  { readonly crowdedTournament?: never; readonly rank?: never; readonly tournament?: never; readonly truncation?: never;   readonly uniform: unknown; };

/** Adds normal noise to every gene, with a step size that each individual carries, passes on, and changes by a log-normal factor first. */
export type SelfAdaptiveMutationInput = {
  /** A factor on the step size that is applied, and not inherited. (schedule from 0 to 1000000; 1 unless said) */
  readonly cooling?: unknown;
  /** Standard deviation of the logarithm of the factor. (number from 0 to 10; 0.2 unless said) */
  readonly learningRate?: number | null | undefined;
  /** Where normal noise comes from: drawn for every gene (exact), or out of a shared table (table). (text; "exact" unless said) */
  readonly noise?: string | null | undefined;
  /** The step size that everybody starts with, in the units of the genes. (number from 1e-9 to 1000000; 0.05 unless said) */
  readonly step?: number | null | undefined;
};

/** Straight down the gradient, with momentum. */
export type SgdOptimiserInput = {
  /** The part of the last step that is kept. (number from 0 to 0.999999; 0.9 unless said) */
  readonly momentum?: number | null | undefined;
};

/** Separable natural evolution strategies: samples around a centre, which follows the better ones, with a deviation for every gene. */
export type SnesAlgorithmInput = {
  /** Decay of the moving average of the genomes, which is the champion then; none where 0. (number from 0 to 0.999999; 0 unless said) */
  readonly average?: number | null | undefined;
  /** Standard deviation of the perturbations of every gene at the start, in the units of the genes. (number from 1e-9 to 1000000; 0.3 unless said) */
  readonly deviation?: number | null | undefined;
  /** How fast the deviations are learnt; (3 + ln(genes)) / (5 sqrt(genes)) where null. (number from 0 to 10; null unless said) */
  readonly deviationRate?: number | null | undefined;
  /** Where normal noise comes from: drawn for every gene (exact), or out of a shared table (table). (text; "exact" unless said) */
  readonly noise?: string | null | undefined;
  /** Sampled genomes a generation; 4 + 3 ln(genes) where null. (integer from 2 to 100000; null unless said) */
  readonly population?: number | null | undefined;
  /** How far the centre follows the samples: 1 in the paper. (schedule from 0 to 1000000; 1 unless said) */
  readonly rate?: unknown;
  /** Standard deviation of a network's initial weights, layer by layer, the last one also for the layers after it; biases start at 0. An initial genome of the problem where null. (list; null unless said) */
  readonly start?: ReadonlyArray<number> | null | undefined;
};

/** Minimise the sum of (x - centre)^2 over the genes x of a genome. */
export type SphereProblemInput = {
  /** The closed range of the genes, where they start uniformly. (bounds from -1000000 to 1000000; [0,1] unless said) */
  readonly bounds?: ReadonlyArray<number> | null | undefined;
  /** Where the optimum is, in every dimension. (number from -1000000 to 1000000; 0.3 unless said) */
  readonly centre?: number | null | undefined;
  /** Genes in a genome. (integer from 1 to 1000000; 10 unless said) */
  readonly dimension?: number | null | undefined;
};

/** At most one of `preset` and `recipe`; neither means `mnist-ga` for two minutes. */
export type StartRunInput = {
  /** Budget: candidates scored. */
  readonly evaluations?: number | null | undefined;
  /** Budget: the index of the last generation. */
  readonly generations?: number | null | undefined;
  readonly name?: string | null | undefined;
  /** Applied to the recipe, in order. */
  readonly overrides?: ReadonlyArray<OverrideInput> | null | undefined;
  readonly population?: number | null | undefined;
  readonly preset?: string | null | undefined;
  readonly recipe?: RecipeInput | null | undefined;
  /** 0 to 2147483647; random where it is not given. */
  readonly seed?: number | null | undefined;
  /** Stops early, after this generation. */
  readonly stopAt?: number | null | undefined;
  /** Stops early, once the validation accuracy or the objective is at least as good. */
  readonly target?: number | null | undefined;
  /** Budget: milliseconds of work. */
  readonly timeLimitMs?: number | null | undefined;
};

/** Once the best has not improved by more than `tolerance` for that many generations. */
export type SteadyInput = {
  readonly generations?: number | null | undefined;
  readonly tolerance?: number | null | undefined;
};

/** Ends a run early, and leaves the budget alone. */
export type StopInput =
  {   readonly steady: SteadyInput; readonly target?: never; }
  |  { readonly steady?: never;   /** Once the validation accuracy or the objective is at least as good. */
  readonly target: number; };

/** Two random numbers change places. */
export type SwapMutationInput = {
  /** Probability that a genome is mutated. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** Each parent is the best of a few individuals drawn at random; the first drawn wins a tie. */
export type TournamentSelectionInput = {
  /** Whether one individual may be drawn into a tournament more than once. (boolean; false unless said) */
  readonly replacement?: boolean | null | undefined;
  /** Contestants: the more, the stronger the pressure. (integer from 1 to 100000; 2 unless said) */
  readonly size?: number | null | undefined;
};

/** Only the best become parents, all of them equally likely. */
export type TruncationSelectionInput = {
  /** The share of the population that may become parents; at least one individual. (number from 0.00001 to 1; 0.5 unless said) */
  readonly fraction?: number | null | undefined;
};

/** The shortest round trip through all cities: the travelling salesman problem. */
export type TspProblemInput = {
  /** Where the cities are, in a plane. (list; [[0,0],[1,0],[2,0],[3,0],[0,1],[1,1],[2,1],[3,1],[0,2],[1,2],[2,2],[3,2],[0,3],[1,3],[2,3],[3,3],[0,4],[1,4],[2,4],[3,4]] unless said) */
  readonly cities?: unknown;
  /** How far it is from each city to each, a row for each, in place of where they are. (list; null unless said) */
  readonly distances?: unknown;
};

/** Two parents exchange each gene with a fixed probability, and give two complementary children. */
export type UniformCrossoverInput = {
  /** Probability that a gene of a crossed pair is exchanged. (number from 0 to 1; 0.5 unless said) */
  readonly bias?: number | null | undefined;
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** Draws some of the genes anew, uniform in their bounds. */
export type UniformResetMutationInput = {
  /** Probability that a gene is drawn anew; one over the number of genes where null. (number from 0 to 1; null unless said) */
  readonly rate?: number | null | undefined;
};

/** How children differ from their parents. */
export type VaryInput =
  {   readonly arithmeticCrossover: ArithmeticCrossoverInput; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never;   readonly bitFlipMutation: BitFlipMutationInput; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never;   readonly blendCrossover: BlendCrossoverInput; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never;   readonly cloning: unknown; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never;   readonly creepMutation: CreepMutationInput; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never;   readonly cycleCrossover: CycleCrossoverInput; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never;   readonly gaussianMutation: GaussianMutationInput; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never;   readonly insertionMutation: InsertionMutationInput; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never;   readonly inversionMutation: InversionMutationInput; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never;   readonly nPointCrossover: NPointCrossoverInput; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never;   readonly orderCrossover: OrderCrossoverInput; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never;   readonly partiallyMappedCrossover: PartiallyMappedCrossoverInput; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never;   readonly polynomialMutation: PolynomialMutationInput; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never;   readonly sbxCrossover: SbxCrossoverInput; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never;   readonly scrambleMutation: ScrambleMutationInput; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never;   readonly selfAdaptiveMutation: SelfAdaptiveMutationInput; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never;   readonly swapMutation: SwapMutationInput; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never;   readonly textbook: unknown; readonly uniformCrossover?: never; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never;   readonly uniformCrossover: UniformCrossoverInput; readonly uniformReset?: never; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never;   readonly uniformReset: UniformResetMutationInput; readonly wholeNeuronCrossover?: never; }
  |  { readonly arithmeticCrossover?: never; readonly bitFlipMutation?: never; readonly blendCrossover?: never; readonly cloning?: never; readonly creepMutation?: never; readonly cycleCrossover?: never; readonly gaussianMutation?: never; readonly insertionMutation?: never; readonly inversionMutation?: never; readonly nPointCrossover?: never; readonly orderCrossover?: never; readonly partiallyMappedCrossover?: never; readonly polynomialMutation?: never; readonly sbxCrossover?: never; readonly scrambleMutation?: never; readonly selfAdaptiveMutation?: never; readonly swapMutation?: never; readonly textbook?: never; readonly uniformCrossover?: never; readonly uniformReset?: never;   readonly wholeNeuronCrossover: WholeNeuronCrossoverInput; };

/** Two parent networks exchange each neuron, its incoming weights and its bias, with a fixed probability, and give two complementary children. */
export type WholeNeuronCrossoverInput = {
  /** Probability that a neuron of a crossed pair is exchanged. (number from 0 to 1; 0.5 unless said) */
  readonly bias?: number | null | undefined;
  /** Probability that a pair is crossed; else both pass unchanged. (number from 0 to 1; 1 unless said) */
  readonly rate?: number | null | undefined;
};

/** Two objectives with a convex front, by Zitzler, Deb and Thiele; minimised over genes from 0 to 1. */
export type Zdt1ProblemInput = {
  /** Genes in a genome. (integer from 2 to 10000; 30 unless said) */
  readonly dimension?: number | null | undefined;
};

/** Two objectives with a concave front, by Zitzler, Deb and Thiele; minimised over genes from 0 to 1. */
export type Zdt2ProblemInput = {
  /** Genes in a genome. (integer from 2 to 10000; 30 unless said) */
  readonly dimension?: number | null | undefined;
};

/** Two objectives with a front in five parts, by Zitzler, Deb and Thiele; minimised over genes from 0 to 1. */
export type Zdt3ProblemInput = {
  /** Genes in a genome. (integer from 2 to 10000; 30 unless said) */
  readonly dimension?: number | null | undefined;
};

/** Two objectives with a concave front that is unevenly dense, by Zitzler, Deb and Thiele; minimised over genes from 0 to 1. */
export type Zdt6ProblemInput = {
  /** Genes in a genome. (integer from 2 to 10000; 10 unless said) */
  readonly dimension?: number | null | undefined;
};

export type ChampionQueryVariables = Exact<{
  id: string | number;
}>;


export type ChampionQuery = { readonly run: { readonly id: string, readonly checkpoints: ReadonlyArray<{ readonly generation: number, readonly size: number, readonly url: string }>, readonly champion: { readonly generation: number, readonly best: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly testLoss: number | null, readonly genes: number, readonly backend: string, readonly archive: { readonly name: string, readonly size: number, readonly url: string } | null, readonly files: ReadonlyArray<{ readonly name: string, readonly size: number, readonly url: string }>, readonly report: { readonly images: ReportImages, readonly size: number, readonly accuracy: number | null, readonly loss: number | null, readonly confusion: ReadonlyArray<ReadonlyArray<number>>, readonly classes: ReadonlyArray<{ readonly digit: number, readonly size: number, readonly correct: number, readonly accuracy: number | null }>, readonly mistakes: ReadonlyArray<{ readonly index: number, readonly label: number, readonly answer: number, readonly outputs: ReadonlyArray<number>, readonly pixels: string }> } | null } | null } | null };

export type HiddenWeightsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after: number;
}>;


export type HiddenWeightsQuery = { readonly run: { readonly id: string, readonly champion: { readonly generation: number, readonly hiddenWeights: ReadonlyArray<string> } | null } | null };

export type ClassifyQueryVariables = Exact<{
  run: string | number;
  image: ReadonlyArray<number> | number;
}>;


export type ClassifyQuery = { readonly classify:
    | { readonly __typename: 'Classification', readonly digit: number, readonly outputs: ReadonlyArray<number> }
    | { readonly __typename: 'InvalidInput', readonly message: string }
    | { readonly __typename: 'NotFound' }
   };

export type ChampionGenerationQueryVariables = Exact<{
  id: string | number;
}>;


export type ChampionGenerationQuery = { readonly run: { readonly id: string, readonly champion: { readonly generation: number, readonly accuracy: number | null, readonly testAccuracy: number | null } | null } | null };

export type GenomeQueryVariables = Exact<{
  id: string | number;
}>;


export type GenomeQuery = { readonly run: { readonly id: string, readonly champion: { readonly generation: number, readonly foundAt: number | null, readonly objectives: unknown, readonly genome: unknown, readonly show: unknown, readonly genomeFile: { readonly name: string, readonly size: number, readonly url: string } | null } | null } | null };

export type FeedSubscriptionVariables = Exact<{
  follow?: ReadonlyArray<FollowInput> | FollowInput | null | undefined;
}>;


export type FeedSubscription = { readonly feed:
    | { readonly __typename: 'RunChanged', readonly run: { readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null } }
    | { readonly __typename: 'RunDeleted', readonly id: string }
    | { readonly __typename: 'RunEvents', readonly id: string, readonly events: ReadonlyArray<
        | { readonly __typename: 'RunAdvanced', readonly sequence: number, readonly generation: { readonly index: number, readonly evaluations: number, readonly elapsedMs: number, readonly evaluationMs: number, readonly values: ReadonlyArray<number | null> } }
        | { readonly __typename: 'RunCancelled', readonly sequence: number }
        | { readonly __typename: 'RunFailed', readonly sequence: number, readonly error: string }
        | { readonly __typename: 'RunFinished', readonly sequence: number, readonly reason: string, readonly testAccuracy: number | null }
        | { readonly __typename: 'RunPaused', readonly sequence: number }
        | { readonly __typename: 'RunResumed', readonly sequence: number }
        | { readonly __typename: 'RunStarted', readonly sequence: number }
      > }
   };

export type StatisticsFragment = { readonly index: number, readonly evaluations: number, readonly elapsedMs: number, readonly evaluationMs: number, readonly values: ReadonlyArray<number | null> };

export type RunQueryVariables = Exact<{
  id: string | number;
}>;


export type RunQuery = { readonly run: { readonly recipe: unknown, readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null } | null };

export type FiguresQueryVariables = Exact<{
  id: string | number;
}>;


export type FiguresQuery = { readonly run: { readonly id: string, readonly figures: ReadonlyArray<{ readonly key: string, readonly label: string, readonly unit: string | null, readonly objective: string | null, readonly better: string | null }> } | null };

export type FigureFragment = { readonly key: string, readonly label: string, readonly unit: string | null, readonly objective: string | null, readonly better: string | null };

export type CurveQueryVariables = Exact<{
  id: string | number;
  keys: ReadonlyArray<string> | string;
  most: number;
}>;


export type CurveQuery = { readonly run: { readonly id: string, readonly curves: ReadonlyArray<{ readonly first: number, readonly last: number, readonly evaluations: number, readonly elapsedMs: number, readonly ranges: ReadonlyArray<{ readonly min: number, readonly max: number, readonly last: number } | null> }> } | null };

export type CurveBucketFragment = { readonly first: number, readonly last: number, readonly evaluations: number, readonly elapsedMs: number, readonly ranges: ReadonlyArray<{ readonly min: number, readonly max: number, readonly last: number } | null> };

export type RecentQueryVariables = Exact<{
  id: string | number;
  after: number;
}>;


export type RecentQuery = { readonly run: { readonly id: string, readonly generations: ReadonlyArray<{ readonly index: number, readonly elapsedMs: number, readonly evaluationMs: number }> } | null };

export type HistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type HistoryQuery = { readonly run: { readonly id: string, readonly history: ReadonlyArray<
      | { readonly __typename: 'RunAdvanced', readonly sequence: number }
      | { readonly __typename: 'RunCancelled', readonly sequence: number }
      | { readonly __typename: 'RunFailed', readonly sequence: number, readonly error: string }
      | { readonly __typename: 'RunFinished', readonly sequence: number, readonly reason: string }
      | { readonly __typename: 'RunPaused', readonly sequence: number }
      | { readonly __typename: 'RunResumed', readonly sequence: number }
      | { readonly __typename: 'RunStarted', readonly sequence: number }
    > } | null };

export type FrontQueryVariables = Exact<{
  id: string | number;
}>;


export type FrontQuery = { readonly run: { readonly id: string, readonly front: ReadonlyArray<{ readonly objectives: unknown }> } | null };

export type RunNowFragment = { readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null };

export type RunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RunsQuery = { readonly runs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type QueueQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueQuery = { readonly runs: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly place: number | null, readonly waitingFor: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null }> | null } }> } };

export type SparklineQueryVariables = Exact<{
  id: string | number;
  size: number;
}>;


export type SparklineQuery = { readonly run: { readonly id: string, readonly curve: ReadonlyArray<{ readonly first: number, readonly last: number, readonly best: { readonly min: number, readonly max: number } | null }> } | null };

export type PauseRunMutationVariables = Exact<{
  id: string | number;
}>;


export type PauseRunMutation = { readonly result:
    | { readonly __typename: 'InvalidState', readonly message: string }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Run', readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null }
   };

export type ResumeRunMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeRunMutation = { readonly result:
    | { readonly __typename: 'InvalidState', readonly message: string }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Run', readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null }
   };

export type CancelRunMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelRunMutation = { readonly result:
    | { readonly __typename: 'InvalidState', readonly message: string }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Run', readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null }
   };

export type RenameRunMutationVariables = Exact<{
  id: string | number;
  name?: string | null | undefined;
}>;


export type RenameRunMutation = { readonly result:
    | { readonly __typename: 'InvalidState', readonly message: string }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Run', readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null }
   };

type CommandResult_InvalidState_Fragment = { readonly __typename: 'InvalidState', readonly message: string };

type CommandResult_NotFound_Fragment = { readonly __typename: 'NotFound' };

type CommandResult_Run_Fragment = { readonly __typename: 'Run', readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null };

export type CommandResultFragment =
  | CommandResult_InvalidState_Fragment
  | CommandResult_NotFound_Fragment
  | CommandResult_Run_Fragment
;

export type DeleteRunMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteRunMutation = { readonly result:
    | { readonly __typename: 'DeletedRun' }
    | { readonly __typename: 'InvalidState', readonly message: string }
    | { readonly __typename: 'NotFound' }
   };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { readonly presets: ReadonlyArray<{ readonly name: string, readonly description: string, readonly problem: string, readonly recipe: unknown }>, readonly problems: ReadonlyArray<{ readonly name: string, readonly description: string, readonly direction: string, readonly parameters: ReadonlyArray<{ readonly name: string, readonly type: string, readonly default: unknown, readonly min: number | null, readonly max: number | null, readonly description: string }> }>, readonly operators: ReadonlyArray<{ readonly name: string, readonly kind: OperatorKind, readonly description: string, readonly reference: string, readonly parameters: ReadonlyArray<{ readonly name: string, readonly type: string, readonly default: unknown, readonly min: number | null, readonly max: number | null, readonly description: string }> }> };

export type ParameterFieldsFragment = { readonly name: string, readonly type: string, readonly default: unknown, readonly min: number | null, readonly max: number | null, readonly description: string };

export type StartRunMutationVariables = Exact<{
  input: StartRunInput;
}>;


export type StartRunMutation = { readonly result:
    | { readonly __typename: 'InvalidInput', readonly path: string, readonly message: string, readonly accepted: string | null }
    | { readonly __typename: 'Run', readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null }
   };

export type CloneRunMutationVariables = Exact<{
  id: string | number;
  input: CloneRunInput;
}>;


export type CloneRunMutation = { readonly result:
    | { readonly __typename: 'InvalidInput', readonly path: string, readonly message: string, readonly accepted: string | null }
    | { readonly __typename: 'NotFound' }
    | { readonly __typename: 'Run', readonly id: string, readonly name: string | null, readonly state: RunState, readonly preset: string | null, readonly seed: number, readonly createdAt: string, readonly clonedFrom: string | null, readonly problem: string, readonly direction: string, readonly generation: number, readonly evaluations: number, readonly elapsedMs: number, readonly best: number | null, readonly bestSoFar: number | null, readonly accuracy: number | null, readonly testAccuracy: number | null, readonly progress: number, readonly reason: string | null, readonly error: string | null }
   };

export const StatisticsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statistics"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationMs"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<StatisticsFragment, unknown>;
export const FigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"better"}}]}}]} as unknown as DocumentNode<FigureFragment, unknown>;
export const CurveBucketFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CurveBucket"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CurvesBucket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"ranges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"last"}}]}}]}}]} as unknown as DocumentNode<CurveBucketFragment, unknown>;
export const RunNowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<RunNowFragment, unknown>;
export const CommandResultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<CommandResultFragment, unknown>;
export const ParameterFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ParameterFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Parameter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"default"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]} as unknown as DocumentNode<ParameterFieldsFragment, unknown>;
export const ChampionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Champion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"checkpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testLoss"}},{"kind":"Field","name":{"kind":"Name","value":"genes"}},{"kind":"Field","name":{"kind":"Name","value":"backend"}},{"kind":"Field","name":{"kind":"Name","value":"archive"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}},{"kind":"Field","name":{"kind":"Name","value":"confusion"}},{"kind":"Field","name":{"kind":"Name","value":"classes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"digit"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"correct"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mistakes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"outputs"}},{"kind":"Field","name":{"kind":"Name","value":"pixels"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChampionQuery, ChampionQueryVariables>;
export const HiddenWeightsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HiddenWeights"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenWeights"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}]}]}}]}}]}}]} as unknown as DocumentNode<HiddenWeightsQuery, HiddenWeightsQueryVariables>;
export const ClassifyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Classify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"run"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"image"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"run"},"value":{"kind":"Variable","name":{"kind":"Name","value":"run"}}},{"kind":"Argument","name":{"kind":"Name","value":"image"},"value":{"kind":"Variable","name":{"kind":"Name","value":"image"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Classification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"digit"}},{"kind":"Field","name":{"kind":"Name","value":"outputs"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ClassifyQuery, ClassifyQueryVariables>;
export const ChampionGenerationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ChampionGeneration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}}]}}]}}]}}]} as unknown as DocumentNode<ChampionGenerationQuery, ChampionGenerationQueryVariables>;
export const GenomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Genome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"champion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"foundAt"}},{"kind":"Field","name":{"kind":"Name","value":"objectives"}},{"kind":"Field","name":{"kind":"Name","value":"genome"}},{"kind":"Field","name":{"kind":"Name","value":"show"}},{"kind":"Field","name":{"kind":"Name","value":"genomeFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GenomeQuery, GenomeQueryVariables>;
export const FeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Feed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"follow"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FollowInput"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"feed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"follow"},"value":{"kind":"Variable","name":{"kind":"Name","value":"follow"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunDeleted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunEvents"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunAdvanced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"generation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Statistics"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunPaused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunResumed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFinished"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunCancelled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Statistics"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GenerationStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationMs"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]} as unknown as DocumentNode<FeedSubscription, FeedSubscriptionVariables>;
export const RunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Run"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<RunQuery, RunQueryVariables>;
export const FiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Figures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"better"}}]}}]} as unknown as DocumentNode<FiguresQuery, FiguresQueryVariables>;
export const CurveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Curve"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keys"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"most"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"curves"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"keys"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keys"}}},{"kind":"Argument","name":{"kind":"Name","value":"most"},"value":{"kind":"Variable","name":{"kind":"Name","value":"most"}}},{"kind":"Argument","name":{"kind":"Name","value":"limit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"most"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CurveBucket"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CurveBucket"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CurvesBucket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"ranges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"last"}}]}}]}}]} as unknown as DocumentNode<CurveQuery, CurveQueryVariables>;
export const RecentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Recent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"generations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"evaluationMs"}}]}}]}}]}}]} as unknown as DocumentNode<RecentQuery, RecentQueryVariables>;
export const HistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"History"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunAdvanced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunPaused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunResumed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFinished"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunCancelled"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sequence"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HistoryQuery, HistoryQueryVariables>;
export const FrontDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Front"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"front"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"objectives"}}]}}]}}]}}]} as unknown as DocumentNode<FrontQuery, FrontQueryVariables>;
export const RunsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Runs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<RunsQuery, RunsQueryVariables>;
export const QueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"QUEUED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"waitingFor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const SparklineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sparkline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"size"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"run"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"curve"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"size"},"value":{"kind":"Variable","name":{"kind":"Name","value":"size"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"best"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SparklineQuery, SparklineQueryVariables>;
export const PauseRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"pauseRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommandResult"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<PauseRunMutation, PauseRunMutationVariables>;
export const ResumeRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"resumeRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommandResult"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<ResumeRunMutation, ResumeRunMutationVariables>;
export const CancelRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cancelRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommandResult"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CancelRunMutation, CancelRunMutationVariables>;
export const RenameRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenameRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"renameRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CommandResult"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CommandResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RunResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<RenameRunMutation, RenameRunMutationVariables>;
export const DeleteRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"deleteRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidState"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteRunMutation, DeleteRunMutationVariables>;
export const CatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"presets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"recipe"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ParameterFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"operators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ParameterFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ParameterFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Parameter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"default"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const StartRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"startRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<StartRunMutation, StartRunMutationVariables>;
export const CloneRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloneRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloneRunInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"result"},"name":{"kind":"Name","value":"cloneRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RunNow"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RunNow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Run"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"seed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"clonedFrom"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"generation"}},{"kind":"Field","name":{"kind":"Name","value":"evaluations"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMs"}},{"kind":"Field","name":{"kind":"Name","value":"best"}},{"kind":"Field","name":{"kind":"Name","value":"bestSoFar"}},{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"testAccuracy"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<CloneRunMutation, CloneRunMutationVariables>;
