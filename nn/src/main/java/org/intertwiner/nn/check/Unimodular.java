package org.intertwiner.nn.check;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.Symmetry;

/**
 * Changes of the basis of a lattice: integer matrices of determinant ±1 that mix some rows, drawn
 * as products of four elementary ones.
 *
 * @param dimension rows and columns
 * @param mixed the rows that are mixed; others stay
 */
record Unimodular(int dimension, List<Integer> mixed)
    implements Symmetry<DenseMatrix>, Group<DenseMatrix> {
  private static final int LETTERS = 4;

  @Override
  public String name() {
    return "choices of the cell";
  }

  @Override
  public Group<DenseMatrix> group() {
    return this;
  }

  @Override
  public DenseMatrix identity() {
    return DenseMatrix.identity(dimension);
  }

  @Override
  public DenseMatrix multiply(DenseMatrix a, DenseMatrix b) {
    return a.multiply(b);
  }

  @Override
  public DenseMatrix inverse(DenseMatrix a) {
    double[] rounded = a.solve(identity()).toArray();
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = Math.rint(rounded[i]);
    }
    return DenseMatrix.from(dimension, dimension, rounded);
  }

  @Override
  public boolean areEqual(DenseMatrix a, DenseMatrix b) {
    return a.subtract(b).maxAbs() == 0;
  }

  @Override
  public DenseMatrix random(RandomGenerator random) {
    List<DenseMatrix> letters = letters();
    DenseMatrix word = identity();
    for (int i = 0; i < LETTERS; i++) {
      word = word.multiply(letters.get(random.nextInt(letters.size())));
    }
    return word;
  }

  @Override
  public String distribution() {
    return "words of " + LETTERS + " elementary matrices";
  }

  @Override
  public List<DenseMatrix> special() {
    List<DenseMatrix> all = new ArrayList<>(List.of(identity()));
    all.addAll(letters());
    return all;
  }

  /** One row turned round, or added to or subtracted from another one. */
  private List<DenseMatrix> letters() {
    List<DenseMatrix> letters = new ArrayList<>();
    for (int row : mixed) {
      letters.add(with(row, row, -1));
      for (int other : mixed) {
        if (row != other) {
          letters.add(with(row, other, 1));
          letters.add(with(row, other, -1));
        }
      }
    }
    return letters;
  }

  private DenseMatrix with(int row, int column, double entry) {
    double[] entries = identity().toArray();
    entries[row * dimension + column] = entry;
    return DenseMatrix.from(dimension, dimension, entries);
  }

  @Override
  public List<Generator<DenseMatrix>> generators() {
    List<Generator<DenseMatrix>> generators = new ArrayList<>();
    for (DenseMatrix letter : letters()) {
      generators.add(new Generator.Element<>("e" + (generators.size() + 1), letter));
    }
    return generators;
  }
}
