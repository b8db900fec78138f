export type {
  BooleanParameter,
  BoundsParameter,
  IntegerParameter,
  JsonParameter,
  ListParameter,
  NumberParameter,
  OperatorParameter,
  OperatorRole,
  Parameter,
  Parameters,
  RecordParameter,
  ScheduleParameter,
  TextParameter,
  VariantParameter,
} from './parameter';
export type { Decoded, ParameterOf } from './decoded';
export type { Schedule } from './schedule';
export { p } from './p';
export { acceptedBy } from './accepted-by';
