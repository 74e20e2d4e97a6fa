package org.intertwiner.reptheory.finite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * Images of exact numbers under several embeddings to one prime field, each number computed once.
 */
final class ResidueCache {
  private final Embedding[] embeddings;
  private final Map<Cyclotomic, long[]> images = new HashMap<>();

  ResidueCache(ModP field, int[] units) {
    this.embeddings =
        Arrays.stream(units).mapToObj(u -> new Embedding(field, u)).toArray(Embedding[]::new);
  }

  /** The images under all embeddings; not to be written to. */
  long[] of(Cyclotomic x) {
    return images.computeIfAbsent(
        x, y -> Arrays.stream(embeddings).mapToLong(embedding -> embedding.of(y)).toArray());
  }

  boolean agrees(Cyclotomic x, long[] expected) {
    return Arrays.equals(of(x), expected);
  }
}
