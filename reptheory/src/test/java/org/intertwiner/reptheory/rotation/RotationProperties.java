package org.intertwiner.reptheory.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;

class RotationProperties {
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);
  private static final Spin3 SPIN3 = LieGroups.spin3();

  private static DenseMatrix rounded(double[][] rows) {
    return DenseMatrix.from(rows);
  }

  @Property
  void spinsOfO3AreOrthogonalHomomorphisms(
      @ForAll @IntRange(max = 8) int l, @ForAll boolean even, @ForAll long seed) {
    Random random = new Random(seed);
    LieRepresentation<DenseMatrix> rho = RotationIrreps.spin(O3, l, even ? 1 : -1);
    DenseMatrix g = O3.random(random);
    DenseMatrix h = O3.random(random);
    DenseMatrix a = rounded(rho.from(g));
    DenseMatrix b = rounded(rho.from(h));
    DenseMatrix product = rounded(rho.from(O3.multiply(g, h)));
    double bound = 4e-15 * (l + 1);
    assertThat(a.multiply(b).subtract(product).maxAbs()).isLessThan(bound);
    assertThat(a.multiply(a.transpose()).subtract(DenseMatrix.identity(rho.dimension())).maxAbs())
        .isLessThan(bound);
    DenseMatrix inverted = rounded(rho.from(g.scale(-1)));
    assertThat(inverted.subtract(a.scale(even ? 1 : -1)).maxAbs()).isLessThan(bound);
  }

  @Property
  void spinsMultiplyByClebschAndGordan(
      @ForAll @IntRange(max = 9) int first, @ForAll @IntRange(max = 9) int second) {
    Character<UnitQuaternion> sum =
        RotationIrreps.spin(SPIN3, HalfInteger.ZERO).character().times(0);
    for (int j = Math.abs(first - second); j <= first + second; j += 2) {
      sum = sum.plus(RotationIrreps.spin(SPIN3, new HalfInteger(j)).character());
    }
    Character<UnitQuaternion> product =
        RotationIrreps.spin(SPIN3, new HalfInteger(first))
            .character()
            .times(RotationIrreps.spin(SPIN3, new HalfInteger(second)).character());
    assertThat(product).isEqualTo(sum);
    assertThat(product.intertwiners(product)).isEqualTo(Math.min(first, second) + 1L);
  }

  @Property
  void columnsOfExactWignerMatricesHaveLengthOne(
      @ForAll @IntRange(max = 16) int doubled,
      @ForAll @IntRange(max = 16) int column,
      @ForAll @IntRange(min = -12, max = 12) int p,
      @ForAll @IntRange(min = 12, max = 30) int q) {
    HalfInteger j = new HalfInteger(doubled);
    HalfInteger m = new HalfInteger(doubled - 2 * Math.min(column, doubled));
    Rational cos = Rational.of(p, q);
    Rational sum = Rational.ZERO;
    for (int row = -doubled; row <= doubled; row += 2) {
      sum = sum.add(WignerSmallD.exact(j, new HalfInteger(row), m, cos).square().abs());
    }
    assertThat(sum).isEqualTo(Rational.ONE);
    double value = WignerSmallD.at(j, j, m, Math.acos(cos.doubleValue()));
    assertThat(Math.abs(value - WignerSmallD.exact(j, j, m, cos).doubleValue())).isLessThan(2e-14);
  }

  /** The rotation of an integer quaternion. */
  private static Matrix<Cyclotomic> rotation(List<Integer> q) {
    long w = q.get(0);
    long x = q.get(1);
    long y = q.get(2);
    long z = q.get(3);
    long n = w * w + x * x + y * y + z * z;
    long[][] rows = {
      {n - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)},
      {2 * (x * y + w * z), n - 2 * (x * x + z * z), 2 * (y * z - w * x)},
      {2 * (x * z - w * y), 2 * (y * z + w * x), n - 2 * (x * x + y * y)}
    };
    return Matrix.of(Cyclotomics.FIELD, 3, 3, (i, j) -> Cyclotomic.of(Rational.of(rows[i][j], n)));
  }

  @Provide
  Arbitrary<List<Integer>> quaternions() {
    return Arbitraries.integers()
        .between(-4, 4)
        .list()
        .ofSize(4)
        .filter(q -> q.stream().anyMatch(c -> c != 0));
  }

  // a try multiplies exact matrices of dimension nine
  @Property(tries = 60)
  void exactHarmonicsAreHomomorphismsThatKeepTheNorms(
      @ForAll("quaternions") List<Integer> p,
      @ForAll("quaternions") List<Integer> q,
      @ForAll @IntRange(max = 4) int l) {
    Matrix<Cyclotomic> g = rotation(p);
    Matrix<Cyclotomic> h = rotation(q);
    Matrix<Cyclotomic> a = HarmonicMatrices.seminormal(l, g);
    assertThat(a.multiply(HarmonicMatrices.seminormal(l, h)))
        .isEqualTo(HarmonicMatrices.seminormal(l, g.multiply(h)));
    List<Rational> norms =
        RotationIrreps.spin(LieGroups.specialOrthogonal(3), HalfInteger.of(l)).norms();
    Matrix<Cyclotomic> form =
        Matrix.diagonal(Cyclotomics.FIELD, norms.stream().map(Cyclotomic::of).toList());
    assertThat(a.transpose().multiply(form).multiply(a)).isEqualTo(form);
  }

  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> atoms =
        Arbitraries.of("vector", "0e", "1o", "2x1e", "2e", "trivial", "dual(1o)", "alt2(vector)");
    Arbitrary<String> products =
        Combinators.combine(atoms, atoms).as((a, b) -> "(" + a + ") * (" + b + ")");
    Arbitrary<String> sums =
        Combinators.combine(Arbitraries.oneOf(atoms, products), atoms).as((a, b) -> a + " + " + b);
    return Arbitraries.oneOf(atoms, products, sums, sums.map(s -> "2*(" + s + ")"));
  }

  @Property
  void whatIsPrintedIsReadBack(@ForAll("expressions") String text) {
    NamedGroup<?> group = GroupNotation.parse("O3");
    readBack(group, text);
  }

  private static <G> void readBack(NamedGroup<G> group, String text) {
    Representation<G> first = RepresentationNotation.parse(text, group);
    Representation<G> second = RepresentationNotation.parse(first.name(), group);
    Assume.that(first.dimension() <= 40);
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.onGenerators()).isEqualTo(first.onGenerators());
    assertThat(second.norms()).isEqualTo(first.norms());
  }
}
