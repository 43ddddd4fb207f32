/** Lets at most so many calls go on at the same time; the others wait, in the order they were made. */
export function atMost<Given, Made>(
  lanes: number,
  work: (given: Given) => Promise<Made>,
): (given: Given) => Promise<Made> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (given) => {
    if (busy >= lanes) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      return await work(given);
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
