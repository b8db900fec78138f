import { nestingOf } from '@evorx/recipe';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { OperationLimits } from '../limits';
import type { Refusals } from '../refusals';
import { costOf } from './cost-of';
import { limitDepth } from './limit-depth';
import { textNestingOf } from './text-nesting-of';

const refusal = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TOO_LARGE', http: { status: 400 } } });

/**
 * Why an operation asks for too much, if it does. What is wrong with its variables is left for its execution to say.
 *
 * @category Operations
 */
export const operationRefusal =
  ({ cost: most, nesting }: OperationLimits) =>
  ({ schema, document, operationName, variableValues }: ExecutionArgs): GraphQLError | null => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const given = variableValues ?? {};
    if (nestingOf(given, nesting) > nesting)
      return refusal(`The variables of the operation are nested deeper than the limit of ${nesting}.`);
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
    if (coerced === undefined) return null;
    const cost = costOf(schema, document, operation, coerced);
    return cost > most ? refusal(`The cost of the operation is ${cost}, over the limit of ${most}.`) : null;
  };

/**
 * Refuses operations that ask for too much before anything of them is executed, by every transport alike.
 *
 * @category Operations
 */
export const limitOperations = (limits: OperationLimits, refusals: Refusals): Plugin => {
  const refuse = operationRefusal(limits);
  const check = (args: ExecutionArgs, stop: (result: ExecutionResult) => void): void => {
    const refused = refuse(args);
    if (refused === null) return;
    refusals('operation');
    stop({ errors: [refused] });
  };
  return {
    // The parser calls itself for each level: it must not see what is too deep for it.
    onParse: ({ params: { source }, setParseFn }) => {
      if (textNestingOf(source, limits.nesting * 2) <= limits.nesting * 2) return;
      refusals('operation');
      setParseFn(() => {
        throw refusal(`The text of the operation is nested deeper than the limit of ${limits.nesting * 2}.`);
      });
    },
    onValidate: ({ addValidationRule }) => addValidationRule(limitDepth(limits.depth)),
    onExecute: ({ args, setResultAndStopExecution }) => check(args, setResultAndStopExecution),
    onSubscribe: ({ args, setResultAndStopExecution }) => check(args, setResultAndStopExecution),
  };
};
