/** What asking CallRail for a query takes: loaded when the first one is asked. */
export { foundCalls } from '../foundCalls';
export { listPlan } from './listPlan';
export { metricsPlan } from './metricsPlan';
export { readQuery } from './parseQuery';
export { namesNeeded, resolveNames } from './resolveNames';
