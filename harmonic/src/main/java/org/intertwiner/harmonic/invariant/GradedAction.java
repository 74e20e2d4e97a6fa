package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The exact matrices on V and W that equivariant polynomial maps V → W are solved from, with the
 * blocks of coordinates that all generators keep.
 */
final class GradedAction {
  private final List<Matrix<Cyclotomic>> onSpace;
  private final List<Matrix<Cyclotomic>> onTarget;
  private final List<Boolean> infinitesimal;
  private final int variables;
  private final int components;
  private final boolean finite;
  private final boolean trivialTarget;
  private final int order;
  private final boolean real;
  private final MonomialTable monomials;
  private final List<int[]> targetBlocks;
  private volatile boolean longOrbits;

  /**
   * The unknowns that a solution may have together: the monomials of one grade, times the
   * components of one block of W.
   */
  record Cell(MonomialTable.Grade grade, int[] components) {
    int size() {
      return grade.positions().length * components.length;
    }
  }

  private <G> GradedAction(
      Representation<G> space, Optional<Representation<G>> target, MonomialTable shared) {
    this.onSpace = space.onGenerators();
    this.infinitesimal =
        space.group().topologicalGenerators().stream()
            .map(g -> g instanceof Generator.Infinitesimal<G>)
            .toList();
    this.variables = space.dimension();
    this.components = target.map(Representation::dimension).orElse(1);
    this.trivialTarget = target.isEmpty();
    this.onTarget = target.map(Representation::onGenerators).orElseGet(this::constants);
    this.finite = space instanceof FiniteRepresentation<G>;
    int joined = 1;
    boolean allReal = true;
    for (List<Matrix<Cyclotomic>> list : List.of(onSpace, onTarget)) {
      for (Matrix<Cyclotomic> m : list) {
        for (int i = 0; i < m.rows(); i++) {
          for (int j = 0; j < m.columns(); j++) {
            joined = lcm(joined, m.at(i, j).conductor());
            allReal &= m.at(i, j).isReal();
          }
        }
      }
    }
    this.order = joined;
    this.real = allReal;
    this.monomials = shared;
    int[] blockOf = blocks(onTarget, components);
    int count = Arrays.stream(blockOf).max().orElse(0) + 1;
    this.targetBlocks =
        IntStream.range(0, count)
            .mapToObj(b -> IntStream.range(0, components).filter(i -> blockOf[i] == b).toArray())
            .toList();
  }

  /** Whether an orbit has been found to be past the limit; it is at every embedding then. */
  boolean hasLongOrbits() {
    return longOrbits;
  }

  void rememberLongOrbits() {
    longOrbits = true;
  }

  /** The action on invariants of V. */
  static <G> GradedAction of(Representation<G> space) {
    int[] blockOf = blocks(space.onGenerators(), space.dimension());
    return new GradedAction(space, Optional.empty(), new MonomialTable(blockOf));
  }

  /** The action on maps V → W, with the monomials of V shared. */
  static <G> GradedAction of(
      Representation<G> space, Representation<G> target, MonomialTable monomials) {
    return new GradedAction(space, Optional.of(target), monomials);
  }

  private List<Matrix<Cyclotomic>> constants() {
    return infinitesimal.stream()
        .map(
            lie ->
                Matrix.of(
                    org.intertwiner.algebra.ring.Cyclotomics.FIELD,
                    List.of(List.of(lie ? Cyclotomic.ZERO : Cyclotomic.ONE))))
        .toList();
  }

  /** The finest partition of the coordinates that all matrices respect, numbered from 0. */
  private static int[] blocks(List<Matrix<Cyclotomic>> matrices, int size) {
    int[] label = IntStream.range(0, size).toArray();
    for (Matrix<Cyclotomic> m : matrices) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          if (label[i] != label[j] && !m.at(i, j).isZero()) {
            int from = Math.max(label[i], label[j]);
            int to = Math.min(label[i], label[j]);
            for (int k = 0; k < size; k++) {
              label[k] = label[k] == from ? to : label[k];
            }
          }
        }
      }
    }
    int[] distinct = Arrays.stream(label).distinct().toArray();
    Arrays.setAll(label, i -> Arrays.binarySearch(distinct, label[i]));
    return label;
  }

  int variables() {
    return variables;
  }

  int components() {
    return components;
  }

  boolean isFinite() {
    return finite;
  }

  boolean isTrivialTarget() {
    return trivialTarget;
  }

  /** The least common conductor of all entries. */
  int order() {
    return order;
  }

  boolean isReal() {
    return real;
  }

  MonomialTable monomials() {
    return monomials;
  }

  int generators() {
    return onSpace.size();
  }

  boolean isInfinitesimal(int generator) {
    return infinitesimal.get(generator);
  }

  Matrix<Cyclotomic> onSpace(int generator) {
    return onSpace.get(generator);
  }

  Matrix<Cyclotomic> onTarget(int generator) {
    return onTarget.get(generator);
  }

  /** The blocks of coordinates of V, each ascending. */
  List<int[]> spaceBlocks() {
    List<int[]> blocks = new ArrayList<>();
    for (MonomialTable.Grade grade : monomials.grades(1)) {
      blocks.add(
          IntStream.of(grade.positions()).map(a -> monomials.leadingVariables(1)[a]).toArray());
    }
    return blocks;
  }

  List<Cell> cells(int degree) {
    List<Cell> cells = new ArrayList<>();
    for (MonomialTable.Grade grade : monomials.grades(degree)) {
      for (int[] block : targetBlocks) {
        cells.add(new Cell(grade, block));
      }
    }
    return cells;
  }

  /** The next prime above p that has all embeddings of the field. */
  long primeAfter(long p) {
    long next = PrimeField.primeCongruentToOne(order, p);
    while (!admits(ModularEmbedding.of(PrimeField.of(next), order, 1))) {
      next = PrimeField.primeCongruentToOne(order, next);
    }
    return next;
  }

  private boolean admits(ModularEmbedding embedding) {
    for (int k = 0; k < onSpace.size(); k++) {
      for (Matrix<Cyclotomic> m : List.of(onSpace.get(k), onTarget.get(k))) {
        for (int i = 0; i < m.rows(); i++) {
          for (int j = 0; j < m.columns(); j++) {
            if (!embedding.isDefinedAt(m.at(i, j))) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  ModularEmbedding embedding(long p, int unit) {
    return ModularEmbedding.of(PrimeField.of(p), order, unit);
  }

  static long[][] residues(Matrix<Cyclotomic> m, ModularEmbedding embedding) {
    long[][] out = new long[m.rows()][m.columns()];
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        out[i][j] = embedding.at(m.at(i, j));
      }
    }
    return out;
  }

  private static int lcm(int a, int b) {
    long joined = (long) (a / gcd(a, b)) * b;
    if (joined > Integer.MAX_VALUE) {
      throw new LimitExceeded(
          "matrices of the representations",
          "numbers of conductor " + joined + " together",
          "a common conductor below 2^31",
          "take smaller representations, or a basis with fewer square roots");
    }
    return (int) joined;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
