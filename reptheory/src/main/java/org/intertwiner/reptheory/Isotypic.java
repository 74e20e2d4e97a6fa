package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Copies of irreducible representations inside a representation W, by averaging.
 *
 * <p>For every vector w the map T e_a = (1/|G|) Σ_g ρ(g)_{0a} W(g⁻¹)w is equivariant from ρ to W;
 * as w runs through a basis its images fill the isotypic part. Both factors are computed along the
 * breadth-first tree of the group: with g = ps, W(g⁻¹)w = W(s⁻¹)·W(p⁻¹)w and row 0 of ρ(g) is row 0
 * of ρ(p) times ρ(s). <em>Source:</em> Serre (1977), section 2.7.
 */
final class Isotypic<G> {

  /** An irreducible representation and how many copies of it are looked for. */
  record Wanted<G>(Irrep<G> irrep, long copies) {}

  private final FiniteRepresentation<G> space;
  private final FiniteGroup<G> group;
  private final int size;

  /** W(s⁻¹) on vectors, for each generator. */
  private final List<Step> steps = new ArrayList<>();

  /** A linear map of vectors. */
  private interface Step {
    Cyclotomic[] apply(Cyclotomic[] vector);
  }

  private Isotypic(FiniteRepresentation<G> space) {
    this.space = space;
    this.group = space.group();
    this.size = space.dimension();
    for (int k = 0; k < group.generators().size(); k++) {
      int inverse = group.inverse(group.generatorIndex(k));
      steps.add(
          space.isPermutation()
              ? permuting(space.permutationAt(inverse))
              : multiplying(space.at(inverse)));
    }
  }

  private static Step permuting(int[] images) {
    return vector -> {
      Cyclotomic[] moved = new Cyclotomic[vector.length];
      for (int i = 0; i < vector.length; i++) {
        moved[images[i]] = vector[i];
      }
      return moved;
    };
  }

  private static Step multiplying(Matrix<Cyclotomic> matrix) {
    return vector -> matrix.apply(Arrays.asList(vector)).toArray(Cyclotomic[]::new);
  }

  /** A checked change of basis to the wanted blocks, which must fill the space. */
  static <G> Decomposition.Basis<G> basis(FiniteRepresentation<G> space, List<Wanted<G>> wanted) {
    Isotypic<G> search = new Isotypic<>(space);
    List<Cyclotomic[]> columns = new ArrayList<>();
    List<Irrep<G>> blocks = new ArrayList<>();
    for (Wanted<G> part : wanted) {
      for (List<Cyclotomic[]> copy : search.copies(part)) {
        columns.addAll(copy);
        blocks.add(part.irrep());
      }
    }
    Matrix<Cyclotomic> matrix =
        Matrix.of(
            Cyclotomics.FIELD, space.dimension(), columns.size(), (i, j) -> columns.get(j)[i]);
    search.prove(matrix, blocks);
    return new Decomposition.Basis<>(matrix, blocks);
  }

  private List<List<Cyclotomic[]>> copies(Wanted<G> part) {
    List<List<Cyclotomic[]>> found = new ArrayList<>();
    List<Cyclotomic[]> span = new ArrayList<>();
    for (int c = 0; c < size && found.size() < part.copies(); c++) {
      if (Thread.interrupted()) {
        throw new CancellationException("decomposition of " + space.name() + " was interrupted");
      }
      List<Cyclotomic[]> images = images(part.irrep(), c);
      if (Arrays.stream(images.get(0)).allMatch(Cyclotomic::isZero)) {
        continue;
      }
      List<Cyclotomic[]> larger = new ArrayList<>(span);
      larger.add(images.get(0));
      if (rank(larger) == larger.size()) {
        found.add(images);
        span.addAll(images);
      }
    }
    if (found.size() < part.copies()) {
      throw new IllegalStateException("fewer copies of an irrep were found than the character has");
    }
    return found;
  }

  private int rank(List<Cyclotomic[]> vectors) {
    Matrix<Cyclotomic> matrix =
        Matrix.of(Cyclotomics.FIELD, vectors.size(), size, (i, j) -> vectors.get(i)[j]);
    return ExactLinearAlgebra.rank(Cyclotomics.FIELD, matrix);
  }

  /** T e_0, T e_1, … for w the c-th basis vector, scaled so that the first entry is 1. */
  private List<Cyclotomic[]> images(Irrep<G> irrep, int c) {
    int d = irrep.dimension();
    int order = Math.toIntExact(group.order());
    Cyclotomic[][] rows = new Cyclotomic[order][];
    Cyclotomic[][] moved = new Cyclotomic[order][];
    rows[0] = unit(d, 0);
    moved[0] = unit(size, c);
    List<Matrix<Cyclotomic>> transposed =
        irrep.generators().stream().map(Matrix::transpose).toList();
    Cyclotomic[][] sums = new Cyclotomic[d][size];
    for (Cyclotomic[] sum : sums) {
      Arrays.fill(sum, Cyclotomic.ZERO);
    }
    for (int g = 0; g < order; g++) {
      if (g > 0) {
        int parent = group.parent(g);
        int letter = group.lastLetter(g);
        rows[g] =
            transposed.get(letter).apply(Arrays.asList(rows[parent])).toArray(Cyclotomic[]::new);
        moved[g] = steps.get(letter).apply(moved[parent]);
      }
      addProduct(sums, rows[g], moved[g]);
    }
    return scaled(sums);
  }

  private static Cyclotomic[] unit(int size, int place) {
    Cyclotomic[] vector = new Cyclotomic[size];
    Arrays.fill(vector, Cyclotomic.ZERO);
    vector[place] = Cyclotomic.ONE;
    return vector;
  }

  private static void addProduct(Cyclotomic[][] sums, Cyclotomic[] row, Cyclotomic[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (!vector[i].isZero()) {
        for (int a = 0; a < row.length; a++) {
          if (!row[a].isZero()) {
            Cyclotomic term = vector[i].isOne() ? row[a] : row[a].multiply(vector[i]);
            sums[a][i] = sums[a][i].add(term);
          }
        }
      }
    }
  }

  private List<Cyclotomic[]> scaled(Cyclotomic[][] sums) {
    for (Cyclotomic entry : sums[0]) {
      if (!entry.isZero()) {
        Cyclotomic factor = entry.inverse();
        List<Cyclotomic[]> images = new ArrayList<>();
        for (Cyclotomic[] sum : sums) {
          images.add(
              Arrays.stream(sum)
                  .map(v -> v.isZero() ? v : v.multiply(factor))
                  .toArray(Cyclotomic[]::new));
        }
        return images;
      }
    }
    return List.of(sums);
  }

  /** Checks W(s)B = B·diag(ρ(s)) on generators, and that B is invertible. */
  private void prove(Matrix<Cyclotomic> basis, List<Irrep<G>> blocks) {
    boolean equivariant = basis.columns() == size;
    for (int k = 0; equivariant && k < group.generators().size(); k++) {
      int generator = k;
      List<Matrix<Cyclotomic>> diagonal =
          blocks.stream().map(b -> b.generators().get(generator)).toList();
      Matrix<Cyclotomic> right =
          basis.multiply(Exact.blockDiagonal(diagonal, blocks.stream().map(b -> 1).toList()));
      equivariant = space.onGenerator(k).multiply(basis).equals(right);
    }
    if (!equivariant || ExactLinearAlgebra.rank(Cyclotomics.FIELD, basis) != size) {
      throw new IllegalStateException("the change of basis of " + space.name() + " is wrong");
    }
  }
}
