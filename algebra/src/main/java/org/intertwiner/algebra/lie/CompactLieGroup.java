package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;

/**
 * A compact Lie group: {@link #random} is Haar-distributed and the distance is invariant on both
 * sides.
 *
 * <p><em>Accuracy:</em> elements of {@link #special} are the exponentials of quarter and half
 * turns, rounded. <em>Source:</em> F. Mezzadri, "How to generate random matrices from the classical
 * compact groups" (2007).
 *
 * <p>Example: {@code LieGroups.unitary(2).random(random)} is a Haar-random unitary matrix.
 *
 * @param <G> the elements
 */
public interface CompactLieGroup<G> extends LieGroup<G>, CompactGroup<G> {

  @Override
  String name();

  @Override
  default boolean isCompact() {
    return true;
  }

  @Override
  default G sample(RandomGenerator random, double scale) {
    return random(random);
  }

  @Override
  default List<Generator<G>> topologicalGenerators() {
    return LieGroup.super.topologicalGenerators();
  }

  @Override
  default List<G> special() {
    List<G> elements = new ArrayList<>();
    components().forEach(c -> elements.add(c.representative()));
    for (int k : algebra().generators()) {
      for (double angle : new double[] {Math.PI / 2, Math.PI, 1e-6}) {
        double[] coefficients = new double[dimension()];
        coefficients[k] = angle;
        G element = exp(coefficients);
        if (elements.stream().noneMatch(e -> areEqual(e, element))) {
          elements.add(element);
        }
      }
    }
    return List.copyOf(elements);
  }
}
