package org.intertwiner.algebra.lie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.lie.classical.CompactMatrixGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LieGroupsTest {

  private static LieGroup<?> group(String name) {
    return LieGroups.parse(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "SO3,SO3,3,true,1",
    "so(3),SO3,3,true,1",
    "O(3),O3,3,true,2",
    "SO2,SO2,1,true,1",
    "O2,O2,1,true,2",
    "SU(3),SU3,8,true,1",
    "U(2),U2,4,true,1",
    "Sp4,Sp4,10,true,1",
    "Sp(4),Sp4,10,true,1",
    "USp(2),Sp2,3,true,1",
    "Spin(3),Spin3,3,true,1",
    "SE(2),SE2,3,false,1",
    "E(3),E3,6,false,2",
    "'SO(1,3)','SO(1,3)',6,false,2",
    "'SO+(3,1)','SO+(3,1)',6,false,1",
    "'SO⁺(3, 1)','SO+(3,1)',6,false,1",
    "'O(2,1)','O(2,1)',3,false,4",
    "Lorentz,'O(3,1)',6,false,4",
    "Poincaré,Poincare,10,false,4",
    "'E(2,1)','E(2,1)',6,false,4",
    "'GL(2,R)','GL(2,R)',4,false,2",
    "'SL(2,ℝ)','SL(2,R)',3,false,1",
    "'Sp(4,R)','Sp(4,R)',10,false,1",
    "SO3 x U1,SO3 x U1,4,true,1",
    "O3 × SE2,O3 x SE2,6,false,2"
  })
  void namesAreRead(String text, String name, int dimension, boolean compact, int components) {
    LieGroup<?> group = group(text);
    assertThat(group.name()).isEqualTo(name);
    assertThat(group).hasToString(name);
    assertThat(group.dimension()).isEqualTo(dimension);
    assertThat(group.isCompact()).isEqualTo(compact);
    assertThat(group instanceof CompactLieGroup).isEqualTo(compact);
    assertThat(group.components()).hasSize(components);
    assertThat(group.isConnected()).isEqualTo(components == 1);
    assertThat(group(name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "S8",
        "Spin4",
        "SU(2,1)",
        "GL2",
        "SO",
        "SO3 x D4",
        "XL(2,R)",
        "SO+(3)",
        "SO(3"
      })
  void otherNamesAreNot(String text) {
    assertThat(LieGroups.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SO0", "Sp3", "Sp(3,R)", "SO(0,3)", "O(2,0)", "U0", "Sp0", "SE0"})
  void impossibleSizesAreRefused(String text) {
    assertThatThrownBy(() -> LieGroups.parse(text)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SO65", "U(1000)", "SO(60,60)", "Sp66", "E99999999999", "GL(100,R)"})
  void absurdSizesAreRefused(String text) {
    assertThatThrownBy(() -> LieGroups.parse(text)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void theLimitIsAParameter() {
    assertThat(CompactMatrixGroup.specialOrthogonal(70, 70).name()).isEqualTo("SO70");
  }

  private static void check(LieGroup<?> group) {
    checkTyped(group);
  }

  private static <G> void checkTyped(LieGroup<G> group) {
    int n = group.algebra().size();
    ComplexMatrix one = ComplexMatrix.identity(n);
    assertThat(group.defect(one)).isZero();
    assertThat(group.areEqual(group.from(one), group.identity())).isTrue();
    assertThat(group.areEqual(group.of(Matrix.identity(Cyclotomics.FIELD, n)), group.identity()))
        .isTrue();
    assertThatThrownBy(() -> group.defect(ComplexMatrix.identity(n + 1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.project(ComplexMatrix.zero(n, n + 1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.from(one.scale(Double.NaN))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.exp(new double[group.dimension() + 1]))
        .isInstanceOf(InvalidInput.class);
    double[] bad = new double[group.dimension()];
    if (bad.length > 0) {
      bad[0] = Double.POSITIVE_INFINITY;
      assertThatThrownBy(() -> group.exp(bad)).isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> group.nearIdentity(new SplittableRandom(1), -1))
        .isInstanceOf(InvalidInput.class);
    G near = group.nearIdentity(new SplittableRandom(1), 1e-3);
    assertThat(group.distance(group.identity(), near)).isLessThan(0.01);
    assertThat(group.component(near)).isZero();
    for (int c = 0; c < group.components().size(); c++) {
      assertThat(group.component(group.components().get(c).representative())).isEqualTo(c);
    }
    ComplexMatrix noisy = group.toMatrix(near).add(one.scale(1e-7));
    if (group.defect(noisy) > 1e-9 && !group.name().contains("E")) {
      G projected = group.project(noisy);
      assertThat(group.defect(group.toMatrix(projected))).isLessThan(1e-13);
      assertThatThrownBy(() -> group.from(noisy)).isInstanceOf(InvalidInput.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO2",
        "O2",
        "SO3",
        "SO4",
        "O4",
        "SU2",
        "SU3",
        "U2",
        "Sp4",
        "Spin3",
        "SE2",
        "E3",
        "SO(2,1)",
        "O(2,2)",
        "SO+(3,1)",
        "Poincare",
        "GL(2,R)",
        "SL(3,R)",
        "Sp(4,R)",
        "SO3 x U1",
        "O2 x SE2"
      })
  void matricesAreCheckedAndProjected(String name) {
    check(group(name));
  }

  @Test
  void whatDoesNotBelongIsMeasured() {
    LieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    ComplexMatrix two = ComplexMatrix.identity(3).scale(2);
    assertThat(so3.defect(two)).isEqualTo(7);
    assertThatThrownBy(() -> so3.from(two)).hasMessageContaining("7.0").hasMessageContaining("SO3");
    assertThat(so3.defect(ComplexMatrix.identity(3).scale(-1))).isEqualTo(2);
    assertThat(so3.defect(ComplexMatrix.identity(3).scale(0, 1))).isGreaterThanOrEqualTo(1);
    LieGroup<DenseMatrix> proper = LieGroups.properOrthochronous(3, 1);
    DenseMatrix time = LieGroups.lorentz().components().get(2).representative();
    assertThat(proper.defect(ComplexMatrix.from(time))).isInfinite();
    assertThat(LieGroups.specialPseudoOrthogonal(3, 1).defect(ComplexMatrix.from(time)))
        .isInfinite();
    assertThatThrownBy(() -> proper.project(ComplexMatrix.from(time)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> proper.project(ComplexMatrix.zero(4, 4)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> LieGroups.unitary(2).project(ComplexMatrix.zero(2, 2)))
        .hasMessageContaining("singular");
    assertThatThrownBy(() -> LieGroups.specialLinear(2).project(ComplexMatrix.zero(2, 2)))
        .hasMessageContaining("positive");
    assertThat(LieGroups.generalLinear(2).defect(ComplexMatrix.zero(2, 2))).isInfinite();
    assertThatThrownBy(() -> LieGroups.lorentz().log(time)).hasMessageContaining("component T");
    assertThatThrownBy(() -> O2.group().log(new PlaneIsometry(1, true)))
        .hasMessageContaining("reflection");
    ComplexMatrix mixed = ComplexMatrix.from(DenseMatrix.from(new double[][] {{1, 1}, {0, 1}}));
    LieGroup<?> product = group("U1 x U1");
    assertThatThrownBy(() -> product.from(mixed)).hasMessageContaining("off the diagonal");
    assertThat(product.defect(mixed)).isEqualTo(1);
  }

  @Test
  void scalesOfSamplersAreChecked() {
    SplittableRandom random = new SplittableRandom(2);
    for (String name : List.of("SO(2,1)", "SE2", "GL(2,R)")) {
      assertThatThrownBy(() -> group(name).sample(random, -1)).isInstanceOf(InvalidInput.class);
    }
    LieGroup<DenseMatrix> lorentz = LieGroups.lorentz();
    boolean[] seen = new boolean[4];
    for (int t = 0; t < 200; t++) {
      DenseMatrix g = lorentz.sample(random, 2);
      seen[lorentz.component(g)] = true;
      assertThat(Math.abs(g.at(3, 3))).isBetween(1 - 1e-12, Math.cosh(2) + 1e-9);
    }
    assertThat(seen).containsOnly(true);
  }

  @Test
  void generatorsNameTheAlgebraAndTheComponents() {
    assertThat(names(group("O3"))).containsExactly("Lx", "Ly", "s");
    assertThat(names(group("Lorentz"))).containsExactly("Lx", "Ly", "Kx", "P", "T");
    assertThat(names(group("SO(3,1)"))).endsWith("PT");
    assertThat(names(group("E2"))).containsExactly("J", "P1", "s");
  }

  private static <G> List<String> names(LieGroup<G> group) {
    return group.topologicalGenerators().stream().map(Generator::name).toList();
  }

  @Test
  void specialElementsAreDistinctAndBegin() {
    CompactLieGroup<DenseMatrix> o3 = LieGroups.orthogonal(3);
    List<DenseMatrix> special = o3.special();
    assertThat(special.get(0)).isEqualTo(o3.identity());
    for (int i = 0; i < special.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(o3.areEqual(special.get(i), special.get(j))).isFalse();
      }
    }
    assertThat(special.size()).isGreaterThan(6);
  }

  @Test
  void exactElementsAreTakenAsTheyAre() {
    Cyclotomic i = Cyclotomic.I;
    Cyclotomic o = Cyclotomic.ZERO;
    Matrix<Cyclotomic> quarter =
        Matrix.of(Cyclotomics.FIELD, 2, 2, (r, c) -> r == c ? (r == 0 ? i : i.negate()) : o);
    ComplexMatrix g = LieGroups.specialUnitary(2).of(quarter);
    assertThat(g.im(0, 0)).isEqualTo(1);
    assertThat(LieGroups.specialUnitary(2).log(g)[2]).isEqualTo(-Math.PI, within(1e-15));
  }

  @Test
  void distancesAreThoseStated() {
    CompactLieGroup<DenseMatrix> so3 = LieGroups.specialOrthogonal(3);
    DenseMatrix turn = so3.exp(new double[] {0, 3, 0});
    assertThat(so3.distance(so3.identity(), turn)).isEqualTo(3, within(1e-15));
    CompactLieGroup<DenseMatrix> o3 = LieGroups.orthogonal(3);
    DenseMatrix s = o3.components().get(1).representative();
    assertThat(o3.distance(s, o3.identity())).isInfinite();
    assertThat(O2.group().distance(new PlaneIsometry(0, true), O2.group().identity())).isInfinite();
    assertThat(SO2.group().distance(new PlaneRotation(0.1), new PlaneRotation(-0.2)))
        .isEqualTo(0.3, within(1e-15));
  }

  @Test
  void motionsComposeAsMaps() {
    LieGroup<AffineMap> se2 = LieGroups.specialEuclidean(2);
    AffineMap g = se2.exp(new double[] {Math.PI / 2, 1, 0});
    // V(θ)v of the unit speed along x through a quarter turn: (2/π, 2/π)
    assertThat(g.translation())
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(2 / Math.PI, 2 / Math.PI);
    assertThat(g.apply(new double[] {1, 0}))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(2 / Math.PI, 1 + 2 / Math.PI);
    assertThat(se2.log(g)).usingComparatorWithPrecision(1e-15).containsExactly(Math.PI / 2, 1, 0);
    double[] huge = se2.log(se2.exp(new double[] {1e-9, 1e12, -1e-12}));
    assertThat(huge[0]).isEqualTo(1e-9, within(1e-24));
    assertThat(huge[1]).isEqualTo(1e12, within(1e-3));
    double[] half = se2.exp(new double[] {Math.PI, 0, 2}).translation();
    assertThat(half[0]).isEqualTo(-4 / Math.PI, within(1e-15));
    assertThat(g)
        .isEqualTo(new AffineMap(g.linear(), g.translation()))
        .hasSameHashCodeAs(new AffineMap(g.linear(), g.translation()));
    assertThat(g.toString()).startsWith("x ↦ ");
    assertThatThrownBy(() -> new AffineMap(DenseMatrix.identity(2), new double[3]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new AffineMap(DenseMatrix.identity(1), new double[] {Double.NaN}))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void factorsOfProductsAreKept() {
    CompactProductLieGroup<DenseMatrix, ComplexMatrix> g =
        CompactProductLieGroup.of(LieGroups.specialOrthogonal(3), LieGroups.unitary(1));
    assertThat(g.first().name()).isEqualTo("SO3");
    assertThat(g.second().name()).isEqualTo("U1");
    assertThat(g.special()).hasSizeGreaterThan(3);
    var p = ProductLieGroup.of(LieGroups.orthogonal(2), LieGroups.lorentz());
    assertThat(p.first().name() + p.second().name()).isEqualTo("O2O(3,1)");
    assertThat(p.components()).hasSize(8);
    assertThat(p.components().get(5).name()).isEqualTo("(s, P)");
  }

  @Test
  void productsThatAreTooLargeAreRefused() {
    CompactLieGroup<?> mirrors = LieGroups.orthogonal(2);
    for (int k = 1; k < 10; k++) {
      mirrors = CompactProductLieGroup.of(mirrors, LieGroups.orthogonal(2));
    }
    CompactLieGroup<?> most = mirrors;
    assertThat(most.components()).hasSize(1024);
    assertThatThrownBy(() -> CompactProductLieGroup.of(most, LieGroups.orthogonal(2)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("got 2048 components, 11 directions with matrices of 22 rows");
    CompactLieGroup<?> wide = LieGroups.specialOrthogonal(40);
    assertThatThrownBy(() -> CompactProductLieGroup.of(wide, wide))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("got 1 components, 1560 directions with matrices of 80 rows");
  }

  @Test
  void thePlaneGroupsAgreeWithTheirMatrices() {
    SplittableRandom random = new SplittableRandom(9);
    for (int t = 0; t < 50; t++) {
      PlaneIsometry g = O2.group().random(random);
      assertThat(O2.group().areEqual(O2.group().from(O2.group().toMatrix(g)), g)).isTrue();
      PlaneRotation r = SO2.group().random(random);
      assertThat(SO2.group().areEqual(SO2.group().from(SO2.group().toMatrix(r)), r)).isTrue();
      assertThat(SO2.group().log(r)[0]).isBetween(-Math.PI, Math.PI);
    }
    assertThat(SO2.group().log(new PlaneRotation(-1e-3))[0]).isEqualTo(-1e-3, within(1e-15));
    assertThat(O2.group().log(new PlaneIsometry(-1, false))[0]).isEqualTo(-1, within(1e-15));
  }
}
