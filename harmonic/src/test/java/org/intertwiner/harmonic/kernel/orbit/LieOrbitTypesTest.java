package org.intertwiner.harmonic.kernel.orbit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LieOrbitTypesTest {
  private static final OrbitLimits WIDE = new OrbitLimits(2_000, 16, 1_000, 24);

  private static <G> Representation<G> parse(String text, NamedGroup<G> group) {
    return RepresentationNotation.parse(text.replace('.', ','), group);
  }

  private static <G> OrbitTypes types(NamedGroup<G> group, String action, String in, String out) {
    return OrbitTypes.of(parse(action, group), parse(in, group), parse(out, group), WIDE);
  }

  private static <G> OrbitTypes scalar(NamedGroup<G> group, String action) {
    return types(group, action, "trivial", "trivial");
  }

  /** Golubitsky, Stewart and Schaeffer (1988), XIII; Ihrig and Golubitsky (1984); Michel (1980). */
  @ParameterizedTest
  @CsvSource({
    "SO3, spin:0, SO(3)",
    "SO3, spin:1, SO(3) SO(2)",
    "SO3, spin:2, SO(3) O(2) D2",
    "SO3, spin:3, SO(3) SO(2) T D3 C3 C2 C1",
    "SO3, spin:4, SO(3) O(2) O D4 D3 D2 C2 C1",
    "SO3, spin:1+spin:1, SO(3) SO(2) C1",
    "SO3, spin:1+spin:2, SO(3) O(2) SO(2) D2 C2 C1",
    "O3, 0o, O(3) SO(3)",
    "O3, 1o, O(3) C∞v",
    "O3, 1e, O(3) C∞h",
    "O3, 2e, O(3) D∞h D2h",
    "O3, 2o, O(3) O(2) D2d D2",
    "O3, 3o, O(3) C∞v Td D3h C3v C2v Cs C1",
    "O3, 1o+1o, O(3) C∞v Cs",
    "O3, 1o+2e, O(3) D∞h C∞v D2h C2v Cs C1",
    "SO2, freq:1, SO(2) C1",
    "SO2, freq:2, SO(2) C2",
    "SO2, freq:1+freq:2, SO(2) C2 C1",
    "SO2, freq:4+freq:6, SO(2) C6 C4 C2",
    "U1, realweight:1 + realweight:2, SO(2) C2 C1",
    "O2, vector, O(2) D1",
    "O2, freq:1.2, O(2) D2",
    "O2, freq:1.1+freq:1.2, O(2) D2 D1 C1",
    "O2, freq:1.0, O(2) SO(2)",
    "SU2, realspin:1/2, SU(2) C1",
    "SU2, realspin:1, SU(2) U(1)",
    "SU2, realspin:3/2, SU(2) C3 C1",
    "SU2, realspin:2, SU(2) Pin(2) Q8",
    "SU2, realspin:3, SU(2) U(1) 2T Dic3 C6 C4 C2",
  })
  void theStabilizersAreThoseOfTheLiterature(String group, String action, String names) {
    OrbitTypes types = scalar(GroupNotation.parse(group), action);
    assertThat(types.strata().stream().map(Stratum::stabilizerName))
        .containsExactlyInAnyOrder(names.split(" "));
    int n = types.generic().point().size();
    for (Stratum s : types.strata()) {
      assertThat(s.dimension()).isGreaterThanOrEqualTo(s.orbitDimension());
      assertThat(s.dimension() == n).isEqualTo(s.equals(types.generic()));
    }
  }

  /** Ihrig and Golubitsky (1984): the maximal ones of O(3) for l = 5 and 6. */
  @ParameterizedTest
  @CsvSource({
    "O3, 5o, C∞v D5h D4d D3h D2d",
    "SO3, spin:6, O(2) I O",
  })
  void theMaximalStabilizersHaveOneAxis(String group, String action, String names) {
    OrbitTypes types = scalar(GroupNotation.parse(group), action);
    assertThat(
            types.strata().stream()
                .filter(s -> s.fixedDimension() == 1)
                .map(Stratum::stabilizerName))
        .contains(names.split(" "));
  }

  /** The values of the returned polynomial kernels are a second way to dim Hom_H. */
  @ParameterizedTest
  @CsvSource({
    "SO3, spin:2, spin:1, spin:1, 3",
    "SO3, spin:2, trivial, spin:3, 5",
    "SO3, spin:1+spin:1, spin:1, spin:1, 3",
    "O3, 1o+1o, 1o, 1o, 2",
    "O3, 1o+2e, trivial, 1o, 4",
    "SO2, freq:1+freq:2, freq:1, freq:2, 4",
    "O2, freq:1.1+freq:1.2, vector, freq:1.2, 4",
    "SU2, realspin:1/2+realspin:1, realspin:1/2, realspin:1/2, 3",
    "SO3 x SO2, vector, vector, vector, 2",
    "O2 x O2, vector, vector, vector, 2",
    "SU2 x SU2, realweight:1.0 + realweight:0.1, realweight:1.0, realweight:0.1, 2",
  })
  void polynomialKernelsFillEveryStratum(
      String group, String action, String in, String out, int degree) {
    fill(GroupNotation.parse(group), action, in, out, degree);
  }

  private static <G> void fill(
      NamedGroup<G> group, String action, String in, String out, int degree) {
    OrbitTypes types = types(group, action, in, out);
    KernelSpace kernels =
        KernelSpace.on(parse(action, group))
            .from(parse(in, group))
            .to(parse(out, group))
            .upToDegree(degree);
    for (Stratum s : types.strata()) {
      assertThat(s.contains(kernels)).as(s.toString()).isTrue();
      assertThat(s.rankOf(kernels)).as(s.toString()).isEqualTo(s.kernels());
    }
    assertThat(types.pointSupported()).isEqualTo(kernels.dimensionAtOrigin());
  }

  @Test
  void strataOfAProductAreProducts() {
    OrbitTypes types = types(GroupNotation.parse("SO3 x SO2"), "vector", "vector", "vector");
    assertThat(types.strata().stream().map(Stratum::stabilizerName))
        .containsExactlyInAnyOrder("SO(3) x SO(2)", "SO(3) x C1", "SO(2) x SO(2)", "SO(2) x C1");
    assertThat(types.generic().toString())
        .isEqualTo(
            "generic points of dimension 5, stabiliser SO(2) x C1 of dimension 1, 11 kernels");
  }

  /** dim Fix(H) of T, O, I in spin l: Molien's series of the three groups. */
  @Test
  void fixedVectorsOfPolyhedralGroups() {
    NamedGroup<?> so3 = GroupNotation.parse("SO3");
    int[][] expected = {{1, 0, 0, 1, 1, 0, 2}, {1, 0, 0, 0, 1, 0, 1}, {1, 0, 0, 0, 0, 0, 1}};
    SubgroupType.Shape[] shapes = {
      SubgroupType.Shape.TETRAHEDRAL, SubgroupType.Shape.OCTAHEDRAL, SubgroupType.Shape.ICOSAHEDRAL
    };
    for (int l = 0; l <= 6; l++) {
      TurnAction<?> spin = turns(so3, "spin:" + l);
      for (int k = 0; k < 3; k++) {
        SubgroupType type = SubgroupType.of(shapes[k]);
        SubgroupClass h = new SubgroupClass(SubgroupClass.Ambient.SPACE, type, type, false);
        assertThat(spin.fixed(h).columns()).as(shapes[k] + " " + l).isEqualTo(expected[k][l]);
      }
    }
  }

  private static <G> TurnAction<G> turns(NamedGroup<G> group, String text) {
    return new TurnAction<>((LieRepresentation<G>) parse(text, group), SubgroupClass.Ambient.SPACE);
  }

  @Test
  void polyhedralGroupsHaveTheirAxes() {
    SubgroupType[] types = {
      SubgroupType.cyclic(5),
      SubgroupType.dihedral(5),
      SubgroupType.of(SubgroupType.Shape.TETRAHEDRAL),
      SubgroupType.of(SubgroupType.Shape.OCTAHEDRAL),
      SubgroupType.of(SubgroupType.Shape.ICOSAHEDRAL)
    };
    assertThat(
            Arrays.stream(types)
                .map(t -> new SubgroupClass(SubgroupClass.Ambient.SPACE, t, t, false))
                .map(h -> RotationAxes.of(h).size()))
        .containsExactly(1, 6, 7, 13, 31);
  }

  @Test
  void containmentOfPointGroups() {
    SubgroupLattice lattice = new SubgroupLattice();
    List<SubgroupClass> all = SubgroupClass.upTo(SubgroupClass.Ambient.SPACE_REFLECTED, 12);
    List<String> inTd =
        all.stream()
            .filter(k -> lattice.contains(named(all, "Td"), k))
            .map(SubgroupClass::toString)
            .toList();
    assertThat(inTd)
        .containsExactlyInAnyOrder(
            "Td", "T", "D2d", "C3v", "D2", "C2v", "S4", "C3", "C2", "Cs", "C1");
    List<String> inOh =
        all.stream()
            .filter(k -> lattice.contains(named(all, "Oh"), k))
            .map(SubgroupClass::toString)
            .toList();
    // the 33 classes of subgroups of O_h are these 25 in O(3), which joins conjugate ones
    assertThat(inOh).hasSize(25);
    assertThat(lattice.contains(named(all, "C∞v"), named(all, "Cs"))).isTrue();
    assertThat(lattice.contains(named(all, "C∞v"), named(all, "C2h"))).isFalse();
    assertThat(lattice.contains(named(all, "D∞h"), named(all, "S6"))).isTrue();
    assertThat(lattice.contains(named(all, "Ih"), named(all, "D3d"))).isTrue();
    assertThat(lattice.contains(named(all, "Ih"), named(all, "O"))).isFalse();
  }

  private static SubgroupClass named(List<SubgroupClass> all, String name) {
    return all.stream().filter(k -> k.toString().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void specialPointsAreNotTakenForGenericOnes() {
    NamedGroup<?> so3 = GroupNotation.parse("SO3");
    OrbitTypes types = scalar(so3, "spin:3");
    List<SubgroupClass> all = SubgroupClass.upTo(SubgroupClass.Ambient.SPACE, 6);
    for (Stratum upper : types.strata()) {
      for (Stratum lower : types.strata()) {
        if (lower.isOrigin()) {
          continue;
        }
        SubgroupClass h = named(all, upper.stabilizerName());
        PointProof proof = proof(so3, h);
        if (upper.stabilizerName().equals(lower.stabilizerName())) {
          assertThat(proof.holds(PointProof.rounded(lower.point()))).isTrue();
        } else if (h.rotations().isTrivial()) {
          assertThat(proof.holds(PointProof.rounded(lower.point()))).isFalse();
        }
      }
    }
  }

  private static <G> PointProof proof(NamedGroup<G> group, SubgroupClass h) {
    LieRepresentation<G> spin = (LieRepresentation<G>) parse("spin:3", group);
    TurnAction<G> action = new TurnAction<>(spin, SubgroupClass.Ambient.SPACE);
    Matrix<Cyclotomic> fixed = action.fixed(h);
    List<double[]> basis = new ArrayList<>();
    for (int k = 0; k < fixed.columns(); k++) {
      double[] b = new double[fixed.rows()];
      for (int i = 0; i < b.length; i++) {
        b[i] = fixed.at(i, k).re() * Math.sqrt(spin.norms().get(i).doubleValue());
      }
      basis.add(b);
    }
    return new PointProof(new RealTurns(action, spin.norms()), h, basis);
  }

  /** A random point is generic, and its stabiliser is proved to be the generic one. */
  @ParameterizedTest
  @CsvSource({"SO3, spin:3", "SO3, spin:1+spin:1"})
  void randomPointsAreGeneric(String group, String action) {
    NamedGroup<?> named = GroupNotation.parse(group);
    OrbitTypes types = scalar(named, action);
    assertThat(types.generic().stabilizer()).hasValue(1);
    Random random = new Random(11);
    TurnAction<?> turns = turns(named, action);
    int n = types.generic().point().size();
    SubgroupType one = SubgroupType.cyclic(1);
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      all.add(unit);
    }
    PointProof proof =
        new PointProof(
            new RealTurns(turns, norms(named, action)),
            new SubgroupClass(SubgroupClass.Ambient.SPACE, one, one, false),
            all);
    for (int k = 0; k < 5; k++) {
      assertThat(proof.holds(random.doubles(n, -1, 1).toArray())).isTrue();
    }
  }

  private static <G> List<Rational> norms(NamedGroup<G> group, String text) {
    return parse(text, group).norms();
  }
}
