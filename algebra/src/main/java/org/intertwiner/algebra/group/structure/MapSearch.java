package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.presentation.FreeWord;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.intertwiner.algebra.group.presentation.PresentationLimits;

/**
 * Looks for images of a generating tuple that extend to an isomorphism: images satisfy the relators
 * of a presentation on the tuple, keep the colours of elements and of products of two, and generate
 * subgroups of the right orders.
 *
 * @param <G> the elements of the source
 * @param <H> the elements of the target
 */
final class MapSearch<G, H> {
  private static final String WHAT = "search of isomorphisms";

  private final FiniteGroup<G> source;
  private final FiniteGroup<G> marked;
  private final FiniteGroup<H> target;
  private final ClassColours colours;
  private final int targetIndex;
  private final StructureLimits limits;
  private final int[] tuple;
  private final int[][] candidates;
  private final List<List<FreeWord>> relators = new ArrayList<>();
  private final long[] prefixOrders;
  private final int[][] productColours;
  private final int[][] quotientColours;
  private long steps;

  /** Group 0 of the colours is the source, group {@code targetIndex} the target. */
  MapSearch(
      FiniteGroup<G> source,
      FiniteGroup<H> target,
      ClassColours colours,
      int targetIndex,
      StructureLimits limits) {
    this.source = source;
    this.target = target;
    this.colours = colours;
    this.targetIndex = targetIndex;
    this.limits = limits;
    long[] sizes = colours.sizes(0);
    this.tuple = ordered(source, colours, sizes);
    this.marked = source.toGroup(source.subgroup(tuple));
    int d = tuple.length;
    this.candidates = new int[d][];
    this.prefixOrders = new long[d];
    this.productColours = new int[d][d];
    this.quotientColours = new int[d][d];
    for (int i = 0; i < d; i++) {
      candidates[i] = colours.elements(targetIndex, colours.of(0, tuple[i]));
      prefixOrders[i] = source.subgroup(java.util.Arrays.copyOf(tuple, i + 1)).order();
      for (int j = 0; j < i; j++) {
        productColours[j][i] = colours.of(0, source.multiply(tuple[j], tuple[i]));
        quotientColours[j][i] = colours.of(0, source.multiply(tuple[j], source.inverse(tuple[i])));
      }
      relators.add(new ArrayList<>());
    }
    PresentationLimits words = PresentationLimits.DEFAULT.withMaxLetters(1_000_000);
    for (FreeWord relator : Presentation.of(marked, words).relators()) {
      relators.get(relator.largestGenerator()).add(relator);
    }
  }

  /** The element with most candidates first: only one of each class is tried for it. */
  private static int[] ordered(FiniteGroup<?> source, ClassColours colours, long[] sizes) {
    int[] best =
        GeneratingTuple.cheap(
            source,
            t -> {
              double product = 1;
              double largest = 1;
              for (int x : t) {
                product *= sizes[colours.of(0, x)];
                largest = Math.max(largest, (double) sizes[colours.of(0, x)]);
              }
              return product / largest;
            });
    return IntStream.of(best)
        .boxed()
        .sorted((a, b) -> Long.compare(sizes[colours.of(0, b)], sizes[colours.of(0, a)]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int length() {
    return tuple.length;
  }

  int tuple(int i) {
    return tuple[i];
  }

  int[] candidates(int i) {
    return candidates[i];
  }

  /** One candidate of each class for the first element. */
  int[] firstCandidates() {
    return colours.representatives(targetIndex, colours.of(0, tuple[0]));
  }

  /** Whether the images up to a depth can be completed; if so they are, in place. */
  boolean complete(int depth, int[] images) {
    if (!fits(depth, images)) {
      return false;
    }
    if (depth + 1 == tuple.length) {
      return true;
    }
    for (int candidate : candidates[depth + 1]) {
      images[depth + 1] = candidate;
      if (complete(depth + 1, images)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(int depth, int[] images) {
    limits.requireSteps(WHAT, ++steps);
    if ((steps & 255) == 0 && Thread.interrupted()) {
      throw new CancellationException(WHAT + " was interrupted");
    }
    int inverse = target.inverse(images[depth]);
    for (int j = 0; j < depth; j++) {
      int product = target.multiply(images[j], images[depth]);
      int quotient = target.multiply(images[j], inverse);
      if (colours.of(targetIndex, product) != productColours[j][depth]
          || colours.of(targetIndex, quotient) != quotientColours[j][depth]) {
        return false;
      }
    }
    for (FreeWord relator : relators.get(depth)) {
      if (Homomorphism.value(relator, target, images) != 0) {
        return false;
      }
    }
    int[] prefix = java.util.Arrays.copyOf(images, depth + 1);
    return target.subgroup(prefix).order() == prefixOrders[depth];
  }

  /** The checked homomorphism with given images of the tuple. */
  Homomorphism<G, H> homomorphism(int[] images) {
    Homomorphism<G, H> onMarked = Homomorphism.ofIndices(marked, target, images);
    return Homomorphism.ofIndices(
        source,
        target,
        source.generators().stream().mapToInt(g -> onMarked.image(marked.indexOf(g))).toArray());
  }
}
