/** Where things stand, by an array of numbers alone: a search through it stays in the cache. */
export function placesBy<Thing>(things: readonly Thing[], placeOf: (thing: Thing) => number) {
  const places = new Int32Array(things.length);
  for (let index = 0; index < places.length; index++) {
    const thing = things[index];
    if (thing) places[index] = placeOf(thing);
  }
  return places;
}

/** The index of the first of ascending places that is not before this one. */
export function firstFrom(places: ArrayLike<number>, place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
