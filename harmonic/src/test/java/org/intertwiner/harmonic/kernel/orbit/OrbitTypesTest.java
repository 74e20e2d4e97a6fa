package org.intertwiner.harmonic.kernel.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrbitTypesTest {

  private static <G> Representation<G> parse(String text, NamedGroup<G> group) {
    return RepresentationNotation.parse(text.replace('.', ','), group);
  }

  private static <G> OrbitTypes types(
      NamedGroup<G> group, String action, String in, String out, int degree) {
    Representation<G> space = parse(action, group);
    Representation<G> source = parse(in, group);
    Representation<G> target = parse(out, group);
    OrbitTypes types = OrbitTypes.of(space, source, target);
    KernelSpace kernels = KernelSpace.on(space).from(source).to(target).upToDegree(degree);
    for (Stratum stratum : types.strata()) {
      assertThat(stratum.contains(kernels)).as(stratum.toString()).isTrue();
      assertThat(stratum.rankOf(kernels)).as(stratum.toString()).isEqualTo(stratum.kernels());
    }
    assertThat(types.pointSupported()).isEqualTo(kernels.dimensionAtOrigin());
    return types;
  }

  @ParameterizedTest
  @CsvSource({
    "D4, vector, vector, vector, 4, 4",
    "D3, vector, regular, trivial, 3, 3",
    "C6, vector, freq:1, regular, 6, 2",
    "C4, freq:1 + trivial, freq:1, freq:1 + trivial, 4, 2",
    "D4, freq:1.2, vector, regular, 2, 2",
    "point:Oh, vector, vector, trivial, 7, 7",
    "point:T, vector, irrep:3, vector, 4, 4",
    "point:C3v, vector, vector, irrep:2, 4, 3",
    "S4, permutation, permutation, trivial, 4, 5",
  })
  void valuesOfHarmonicKernelsFillEveryStratum(
      String group, String action, String in, String out, int degree, int strata) {
    OrbitTypes types = types(GroupNotation.parse(group), action, in, out, degree);
    assertThat(types.strata()).hasSize(strata);
  }

  @ParameterizedTest
  @CsvSource({
    "SO2, freq:1, freq:1, freq:2, 3, 2, 0, 4",
    "SO2, freq:1 + trivial, freq:1, freq:1, 2, 2, 2, 4",
    "O2, vector, freq:1.1, freq:1.2, 3, 2, 0, 2",
    "O2, freq:1.2, freq:1.1, freq:1.2, 3, 2, 0, 0",
    "SO3, vector, spin:1, spin:1, 2, 2, 1, 3",
    "SO3, vector, spin:1, spin:2, 3, 2, 0, 3",
    "O3, vector, 1o, 1o, 2, 2, 1, 2",
    "O3, vector, 0e + 1o, 2e, 3, 2, 0, 3",
    "SU2, realspin:1/2, realspin:1/2, trivial, 1, 2, 0, 4",
    "SO4, vector, vector, vector, 2, 2, 1, 2",
  })
  void generalPointsOfALieGroupAreOneStratum(
      String group, String action, String in, String out, int degree, int count, int o, int g) {
    OrbitTypes types = types(GroupNotation.parse(group), action, in, out, degree);
    assertThat(types.isComplete()).isTrue();
    assertThat(types.strata()).hasSize(count);
    assertThat(types.pointSupported()).isEqualTo(o);
    assertThat(types.generic().kernels()).isEqualTo(g);
  }

  @Test
  void strataOfTheSquareHaveTheirStabilizers() {
    OrbitTypes types = types(GroupNotation.parse("D4"), "vector", "vector", "vector", 4);
    assertThat(types.strata().stream().map(Stratum::name))
        .containsExactly("origin", "mirror line", "mirror line", "generic points");
    assertThat(types.strata().stream().map(s -> s.stabilizer().orElseThrow()))
        .containsExactly(8L, 2L, 2L, 1L);
    assertThat(types.strata().stream().map(Stratum::kernels)).containsExactly(1, 2, 2, 4);
    assertThat(types.origin().isOrigin()).isTrue();
    assertThat(types.generic().isOrigin()).isFalse();
    assertThat(types.toString())
        .startsWith("origin of dimension 0, stabiliser of order 8, 1 kernel; mirror line");
  }

  @Test
  void fixedVectorsJoinTheOrigin() {
    OrbitTypes types = types(GroupNotation.parse("SO2"), "freq:1 + trivial", "freq:1", "freq:1", 2);
    assertThat(types.origin().name()).isEqualTo("fixed points");
    assertThat(types.origin().dimension()).isEqualTo(1);
    assertThat(types.origin().stabilizerDimension()).isEqualTo(1);
    assertThat(types.origin().toString()).contains("stabiliser SO(2) of dimension 1");
  }

  /** Generic stabilisers: diagonal signs, a torus, rotations across a plane, signs in SO(4). */
  @ParameterizedTest
  @CsvSource({
    "SO3 x SO3, realweight:2.2, trivial, realweight:2.2, 3, 3, 6, 3",
    "SU3, realweight:1.1, trivial, realweight:1.1, 2, 2, 6, 2",
    "SO4, vector + vector, vector, vector, 2, 4, 5, 6",
    "SO4, realweight:2.2, vector, vector, 3, 3, 6, 4",
  })
  void otherGroupsHaveTheirGenericPoints(
      String group,
      String action,
      String in,
      String out,
      int degree,
      int fixed,
      int orbit,
      int kernels) {
    OrbitTypes types = types(GroupNotation.parse(group), action, in, out, degree);
    assertThat(types.isComplete()).isFalse();
    assertThat(types.generic().fixedDimension()).isEqualTo(fixed);
    assertThat(types.generic().orbitDimension()).isEqualTo(orbit);
    assertThat(types.generic().kernels()).isEqualTo(kernels);
  }

  @Test
  void aValueOutsideIsNoticed() {
    var group = GroupNotation.parse("D4");
    OrbitTypes right = types(group, "vector", "vector", "vector", 4);
    Stratum mirror = right.strata().get(1);
    Matrix<Cyclotomic> one = mirror.values().get(0);
    Stratum wrong = new Stratum("wrong", 1, mirror.stabilizer(), 0, mirror.point(), List.of(one));
    KernelSpace kernels = kernels(group);
    assertThat(wrong.contains(kernels)).isFalse();
  }

  private static <G> KernelSpace kernels(NamedGroup<G> group) {
    Representation<G> vector = parse("vector", group);
    return KernelSpace.on(vector).from(vector).to(vector).upToDegree(2);
  }

  @Test
  void whatCannotBeListedIsRefused() {
    assertThatThrownBy(() -> shallow(GroupNotation.parse("SO4")))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("degree of harmonics");
    assertThatThrownBy(() -> small(GroupNotation.parse("D8")))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order of the group");
    assertThatThrownBy(() -> new OrbitLimits(0, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> mixed(GroupNotation.parse("S3"), GroupNotation.parse("D3")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("S3");
  }

  private static <G> OrbitTypes shallow(NamedGroup<G> group) {
    Representation<G> v = parse("realweight:6.0", group);
    Representation<G> one = parse("trivial", group);
    return OrbitTypes.of(v, one, one, new OrbitLimits(8, 7, 5, 2));
  }

  private static <G> OrbitTypes small(NamedGroup<G> group) {
    Representation<G> v = parse("vector", group);
    return OrbitTypes.of(v, v, v, new OrbitLimits(8, 3, 5, 5));
  }

  @SuppressWarnings("unchecked") // the mistake that is to be refused
  private static <G, H> OrbitTypes mixed(NamedGroup<G> group, NamedGroup<H> other) {
    Representation<G> v = parse("permutation", group);
    Representation<?> w = parse("vector", other);
    return OrbitTypes.of(v, (Representation<G>) w, Representations.trivial(group.group()));
  }
}
