package org.intertwiner.reptheory.classical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.finite.IrreducibleMatrices;
import org.intertwiner.reptheory.finite.IrrepLadder;
import org.intertwiner.reptheory.finite.IrrepLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The general route against Young's: the same characters by the rule of Murnaghan and Nakayama, and
 * an explicit invertible T with Y(g)T = Tρ(g).
 *
 * <p>The column j of T is Y(xⱼ)u, u a vector of the line on which Young's form maps the idempotent
 * of the general route.
 */
class YoungIrrepsTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void everyRowIsOneOfYoungsForms(int n) {
    compare(n);
  }

  /** All rows of Sₙ. */
  static void compare(int n) {
    FiniteGroup<Permutation> group = Groups.symmetric(n);
    CharacterTable<Permutation> table = CharacterTable.of(group);
    IrrepLadder ladder =
        IrrepLadder.of(
            group,
            IntStream.range(0, table.size()).mapToObj(i -> table.irrep(i).values()).toList(),
            IntStream.range(0, table.size()).mapToObj(table::type).toList(),
            IrrepLimits.DEFAULT);
    Set<Partition> shapes = new HashSet<>();
    for (int row = 0; row < table.size(); row++) {
      Partition shape = shape(table, row, n);
      shapes.add(shape);
      YoungForm<Rational> young = YoungForm.seminormal(shape);
      IrreducibleMatrices irrep = ladder.complex(row);
      assertThat(young.dimension()).isEqualTo(irrep.form().rows());
      List<Matrix<Rational>> left = group.generators().stream().map(young::at).toList();
      Matrix<Rational> t = intertwiner(group, left, irrep);
      for (int g = 0; g < left.size(); g++) {
        Matrix<Rational> right = rational(irrep.generators().get(g));
        assertThat(left.get(g).multiply(t)).isEqualTo(t.multiply(right));
      }
      assertThat(ExactLinearAlgebra.rank(Rationals.Q, t)).isEqualTo(young.dimension());
    }
    assertThat(shapes).hasSameSizeAs(Partition.all(n));
  }

  /** The partition whose character is the row. */
  private static Partition shape(CharacterTable<Permutation> table, int row, int n) {
    List<Partition> fitting = new ArrayList<>();
    for (Partition shape : Partition.all(n)) {
      boolean equal = true;
      for (int c = 0; c < table.size(); c++) {
        Permutation g = table.group().element(table.classes().representative(c));
        long value = SymmetricCharacters.value(shape, Partition.cycleType(g)).longValueExact();
        equal &= table.irrep(row).at(c).equals(Cyclotomic.of(value));
      }
      if (equal) {
        fitting.add(shape);
      }
    }
    assertThat(fitting).hasSize(1);
    return fitting.get(0);
  }

  private static Matrix<Rational> rational(Matrix<Cyclotomic> matrix) {
    return Matrix.of(
        Rationals.Q, matrix.rows(), matrix.columns(), (i, j) -> matrix.at(i, j).toRational());
  }

  private static Matrix<Rational> intertwiner(
      FiniteGroup<Permutation> group,
      List<Matrix<Rational>> generators,
      IrreducibleMatrices irrep) {
    int d = irrep.form().rows();
    Matrix<Rational> u = Matrix.zero(Rationals.Q, d, 1);
    List<Cyclotomic> coefficients = irrep.witness().coefficients();
    List<Integer> support = irrep.witness().support();
    for (int start = 0; u.isZero(); start++) {
      int unit = start;
      Matrix<Rational> e =
          Matrix.of(Rationals.Q, d, 1, (i, j) -> i == unit ? Rational.ONE : Rational.ZERO);
      for (int s = 0; s < support.size(); s++) {
        Rational c = coefficients.get(s).toRational();
        int x = support.get(s);
        u = u.add(image(group, generators, x, e).scale(c));
      }
    }
    Matrix<Rational> t = Matrix.zero(Rationals.Q, d, 0);
    for (int x : irrep.witness().points()) {
      t = t.join(image(group, generators, x, u));
    }
    return t;
  }

  /** Y(x)v, letter by letter. */
  private static Matrix<Rational> image(
      FiniteGroup<Permutation> group,
      List<Matrix<Rational>> generators,
      int x,
      Matrix<Rational> v) {
    int[] word = group.word(x);
    Matrix<Rational> image = v;
    for (int i = word.length - 1; i >= 0; i--) {
      image = generators.get(word[i]).multiply(image);
    }
    return image;
  }
}
