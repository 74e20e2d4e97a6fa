package org.intertwiner.verify.action;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.reptheory.Representation;

/** A representation on the last axis of an array. */
final class MatrixAction<G> implements DataAction<G, double[]> {
  /** The most matrix entries that are kept of all elements together. */
  private static final long MOST = 1L << 20;

  private final Representation<G> representation;
  private final ElementCache<G, RowMatrix> matrices;

  MatrixAction(Representation<G> representation) {
    this.representation = representation;
    long entries = (long) representation.dimension() * representation.dimension();
    this.matrices =
        new ElementCache<>(
            representation.group(), g -> RowMatrix.of(representation, g), entries, MOST);
  }

  @Override
  public double[] act(G g, double[] x) {
    return apply(matrices.at(g), x);
  }

  private double[] apply(RowMatrix matrix, double[] x) {
    int d = representation.dimension();
    if (x.length == 0 || x.length % d != 0) {
      throw new InvalidInput(
          "number of values that " + representation.name() + " acts on",
          Integer.toString(x.length),
          "a multiple of its dimension " + d,
          "is a summand of the representation missing?");
    }
    double[] out = new double[x.length];
    for (int at = 0; at < x.length; at += d) {
      matrix.apply(x, at, out, at, 1);
    }
    return out;
  }

  @Override
  public Space<double[]> space() {
    return Spaces.doubles();
  }

  @Override
  public Discretisation discretisation(G g) {
    return Discretisation.exact();
  }

  @Override
  public Optional<double[]> derivative(int generator, double[] x) {
    if (!(representation.group().topologicalGenerators().get(generator)
        instanceof Generator.Infinitesimal<G>)) {
      return Optional.empty();
    }
    double[][] dense = Doubles.real(representation.onGenerator(generator));
    return Optional.of(apply(RowMatrix.of(dense, representation.dimension()), x));
  }
}
