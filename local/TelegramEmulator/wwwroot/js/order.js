let last = Promise.resolve();

// What a person does arrives in the order in which it was done: two requests at once could overtake each other.
export function inOrder(act) {
  const done = last.then(act);
  last = done.catch(() => {});
  return done;
}
