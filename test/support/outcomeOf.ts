/** How a task ends: its value, or its error. */
export const outcomeOf = (task: Promise<unknown>) =>
  task.then(
    value => value,
    (error: unknown) => error,
  );
