package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * An explicit equivalence of two representations: T with W(g) = T V(g) T⁻¹.
 *
 * <p>Representations over ℂ are equivalent if and only if their characters are equal; then almost
 * every element of Hom_G(V, W) is invertible, and real ones are equivalent over ℝ as well.
 * <em>Accuracy:</em> exact: T comes from a proved {@link IntertwinerSpace}, and its determinant is
 * not zero modulo a prime. <em>Complexity:</em> as {@link IntertwinerSpace}. <em>Source:</em> Serre
 * (1977), section 2.3; Noether and Deuring for ℝ: Curtis and Reiner (1962), 29.7.
 *
 * <p><em>Example:</em> {@code Equivalence.between(v, w).map(Equivalence::map)}.
 *
 * @param map T, invertible
 * @param <G> the group elements
 * @param source V
 * @param target W
 */
public record Equivalence<G>(
    FiniteRepresentation<G> source, FiniteRepresentation<G> target, SparseMatrix<Cyclotomic> map) {
  private static final long SEED = 0xe9;
  private static final int RANGE = 1 << 16;
  private static final int ATTEMPTS = 64;

  /**
   * Proves the equivalence.
   *
   * @param source V
   * @param target W
   * @param map T
   * @throws InvalidInput if T is not equivariant or not invertible
   */
  public Equivalence {
    boolean square = map.rows() == map.columns();
    boolean carries = IntertwinerCertificate.check(source, target, List.of(map)).equivariant();
    if (!square || !carries || !isInvertible(map)) {
      throw new InvalidInput(
          "equivalence of " + source.name() + " and " + target.name(),
          carries ? "a map that is not invertible" : "a map that does not commute with the group",
          "an invertible equivariant map",
          "Equivalence.between(…) finds one");
    }
  }

  /**
   * Whether two representations are equivalent over ℂ; real ones then are so over ℝ.
   *
   * @param <G> the group elements
   * @param first a representation
   * @param second another one of the same group
   * @return true if the characters are equal
   */
  public static <G> boolean areEquivalent(
      FiniteRepresentation<G> first, FiniteRepresentation<G> second) {
    return first.group().equals(second.group())
        && first.dimension() == second.dimension()
        && first.character().equals(second.character());
  }

  /**
   * An equivalence, if there is one.
   *
   * @param <G> the group elements
   * @param source V
   * @param target W, a representation of the same group
   * @return an invertible equivariant map, real where both are real, or nothing
   * @throws InvalidInput if the groups differ
   * @throws LimitExceeded if the maps would be past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> Optional<Equivalence<G>> between(
      FiniteRepresentation<G> source, FiniteRepresentation<G> target) {
    if (!source.group().equals(target.group())) {
      throw new InvalidInput(
          "equivalence",
          "representations of " + source.group().name() + " and " + target.group().name(),
          "two representations of one group",
          "restrict one of them first");
    }
    if (!areEquivalent(source, target)) {
      return Optional.empty();
    }
    List<SparseMatrix<Cyclotomic>> basis = IntertwinerSpace.of(source, target).basis();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<Cyclotomic> factors = new ArrayList<>();
      for (int i = 0; i < basis.size(); i++) {
        factors.add(Cyclotomic.of(factor(attempt, i, basis.size(), random)));
      }
      SparseMatrix<Cyclotomic> map = IntertwinerSpace.combination(basis, factors);
      if (isInvertible(map)) {
        return Optional.of(new Equivalence<>(source, target, map));
      }
    }
    throw new IllegalStateException("no combination of equivariant maps is invertible");
  }

  /** First single maps of the basis, as far as there are few; then random combinations. */
  private static long factor(int attempt, int i, int size, SplittableRandom random) {
    if (attempt < Math.min(size, ATTEMPTS / 2)) {
      return attempt == i ? 1 : 0;
    }
    return random.nextInt(-RANGE, RANGE);
  }

  private static boolean isInvertible(SparseMatrix<Cyclotomic> map) {
    List<Cyclotomic> numbers = new ArrayList<>();
    numbers.addAll(map.values());
    FieldImages images = FieldImages.of(numbers);
    for (int prime = 0; ; prime++) {
      List<FieldImages.Residues> embeddings = images.at(prime);
      if (!embeddings.isEmpty()) {
        FieldImages.Residues residues = embeddings.get(0);
        ModularSpace space = new ModularSpace(residues);
        for (int j = 0; j < map.columns(); j++) {
          long[] column = new long[map.rows()];
          for (int k = map.start(j); k < map.start(j + 1); k++) {
            column[map.place(k)] = residues.at(images.place(map.value(k)));
          }
          space.insert(column);
        }
        return space.dimension() == map.columns();
      }
    }
  }

  /**
   * Whether the equivalence carries one form to the other, up to a positive number: then T/√c is
   * unitary between them.
   *
   * @param sourceForm F_V
   * @param targetForm F_W
   * @return c with T* F_W T = c F_V, if there is such a number
   */
  public Optional<Cyclotomic> unitaryScale(
      SparseMatrix<Cyclotomic> sourceForm, SparseMatrix<Cyclotomic> targetForm) {
    SparseMatrix<Cyclotomic> pulled = map.adjoint().multiply(targetForm).multiply(map);
    if (pulled.isZero() || sourceForm.isZero()) {
      return Optional.empty();
    }
    SparseMatrix.Entry<Cyclotomic> first = sourceForm.first();
    Cyclotomic scale = pulled.at(first.row(), first.column()).multiply(first.value().inverse());
    return scale.isReal() && scale.signum() > 0 && pulled.equals(sourceForm.scale(scale))
        ? Optional.of(scale)
        : Optional.empty();
  }
}
