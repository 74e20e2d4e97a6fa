package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

class LatticeProperties {

  /** BᵀB + 1 with small entries, often with more symmetry than a random one. */
  private static Lattice lattice(SplittableRandom random, int n) {
    Matrix<Rational> b =
        Matrix.of(Rationals.Q, n, n, (i, j) -> Rational.of(random.nextInt(-2, 3), 2));
    return new Lattice(b.transpose().multiply(b).add(Matrix.identity(Rationals.Q, n)));
  }

  @Property(tries = 100) // exact reduction and enumeration in each try
  void reducedCellsDependOnTheLatticeAlone(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Lattice lattice = lattice(random, 3);
    Lattice skew = lattice.transformed(CrystalSamples.unimodular(random, 3));
    Matrix<Rational> niggli = lattice.niggliBasis();
    assertThat(ExactLinearAlgebra.determinant(Rationals.Q, niggli)).isEqualTo(Rational.ONE);
    assertThat(lattice.transformed(niggli)).isEqualTo(skew.transformed(skew.niggliBasis()));
    assertThat(lattice.isIsometricTo(skew)).isTrue();
    assertThat(skew.bravaisType()).isEqualTo(lattice.bravaisType());
    assertThat(lengths(skew, skew.minkowskiBasis()))
        .isEqualTo(lengths(lattice, lattice.minkowskiBasis()))
        .isEqualTo(lengths(lattice, niggli));
  }

  private static List<Rational> lengths(Lattice lattice, Matrix<Rational> basis) {
    List<Rational> lengths = new ArrayList<>();
    for (int j = 0; j < basis.columns(); j++) {
      lengths.add(lattice.norm(basis.column(j)));
    }
    return lengths;
  }

  @Property(tries = 100) // exact reduction and enumeration in each try
  void shortVectorsAgreeWithASearchThroughABox(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Lattice lattice = lattice(random, random.nextInt(1, 4));
    int n = lattice.dimension();
    Rational bound = Rational.of(random.nextInt(1, 7));
    // vᵀGv ≥ |v|², so a box of half width 2 holds all vectors of norm up to 6
    List<List<Rational>> inBox = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < n; i++) {
      List<List<Rational>> longer = new ArrayList<>();
      for (List<Rational> v : inBox) {
        for (int x = -2; x <= 2; x++) {
          List<Rational> w = new ArrayList<>(v);
          w.add(Rational.of(x));
          longer.add(w);
        }
      }
      inBox = longer;
    }
    inBox.removeIf(
        v -> lattice.norm(v).compareTo(bound) > 0 || v.stream().allMatch(Rational::isZero));
    List<List<Rational>> found = lattice.shortVectors(bound);
    assertThat(new HashSet<>(found)).hasSameSizeAs(found).isEqualTo(new HashSet<>(inBox));
  }

  @Property(tries = 60) // exact reduction in each try
  void lllBasesGenerateTheLattice(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = random.nextInt(1, 7);
    Lattice skew = lattice(random, n).transformed(CrystalSamples.unimodular(random, n));
    Matrix<Rational> basis = skew.lllBasis();
    assertThat(ExactLinearAlgebra.determinant(Rationals.Q, basis).abs()).isEqualTo(Rational.ONE);
    assertThat(basis.toRows().stream().flatMap(List::stream)).allMatch(Rational::isInteger);
    Rational product = Rational.ONE;
    for (Rational length : lengths(skew, basis)) {
      product = product.multiply(length);
    }
    // Π|bᵢ|² ≤ 2^(n(n−1)/2) det G
    Rational bound = Rational.of(2).pow(n * (n - 1) / 2).multiply(skew.squaredVolume());
    assertThat(product).isLessThanOrEqualTo(bound);
  }
}
