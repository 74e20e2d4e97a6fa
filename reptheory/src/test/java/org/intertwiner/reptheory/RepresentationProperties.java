package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.reptheory.laws.RepresentationLaws;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.reptheory.plane.PlaneGroup;

class RepresentationProperties {

  @Provide
  Arbitrary<String> groups() {
    return Arbitraries.of(
        "C1",
        "C5",
        "C6",
        "D1",
        "D2",
        "D3",
        "D4",
        "D7",
        "S4",
        "Q8",
        "Dic3",
        "A4",
        "C2^3",
        "D3 x C2",
        "point:C3v",
        "point:Td",
        "point:D3d");
  }

  @Provide
  Arbitrary<String> planeGroups() {
    return Arbitraries.of("C1", "C4", "C5", "C6", "D1", "D2", "D3", "D4", "D6", "SO2", "O2");
  }

  /** Sums, products and copies of atoms that every plane group has. */
  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> atoms =
        Arbitraries.of(
            "trivial",
            "vector",
            "dual(vector)",
            "(vector + trivial)",
            "2*vector",
            "vector * vector");
    return Arbitraries.lazyOf(
        () -> atoms,
        () -> atoms.tuple2().map(t -> t.get1() + " + " + t.get2()),
        () -> atoms.tuple2().map(t -> "(" + t.get1() + ") * (" + t.get2() + ")"),
        () -> atoms.map(a -> "3*(" + a + ")"),
        () ->
            atoms
                .tuple3()
                .map(t -> t.get1() + " * trivial+" + t.get2() + "+dual(" + t.get3() + ")"));
  }

  @Property(tries = 60)
  void notationIsReadBackAsTheSameRepresentation(
      @ForAll("planeGroups") String group, @ForAll("expressions") String text) {
    assertRoundTrip(GroupNotation.parse(group), text);
  }

  private static <G> void assertRoundTrip(NamedGroup<G> group, String text) {
    Representation<G> rho = RepresentationNotation.parse(text, group);
    Representation<G> again = RepresentationNotation.parse(rho.name(), group);
    assertThat(again.name()).isEqualTo(rho.name());
    assertThat(again.onGenerators()).isEqualTo(rho.onGenerators());
    assertThat(again.character()).isEqualTo(rho.character());
  }

  @Property(tries = 40)
  void whatTheNotationBuildsIsLawful(
      @ForAll("planeGroups") String group, @ForAll("expressions") String text, @ForAll long seed) {
    assertLawful(GroupNotation.parse(group), text, seed);
  }

  private static <G> void assertLawful(NamedGroup<G> group, String text, long seed) {
    Representation<G> rho = RepresentationNotation.parse(text, group);
    for (Law<List<G>> law : RepresentationLaws.of(rho)) {
      LawReport report = law.check(new Random(seed), 10);
      assertThat(report.passed()).as(rho + ": " + report).isTrue();
    }
  }

  @Property(tries = 30)
  void frobeniusReciprocityHolds(@ForAll("groups") String name, @ForAll long seed) {
    assertReciprocal((FiniteGroup<?>) GroupNotation.parse(name).group(), new Random(seed));
  }

  private static <G> void assertReciprocal(FiniteGroup<G> group, Random random) {
    Subgroup subgroup = group.subgroup(random.nextInt((int) group.order()));
    FiniteGroup<G> small = group.toGroup(subgroup);
    CharacterTable<G> rows = CharacterTable.of(group);
    CharacterTable<G> smallRows = CharacterTable.of(small);
    int row = random.nextInt(rows.size());
    int smallRow = random.nextInt(smallRows.size());
    FiniteRepresentation<G> sigma = Representations.irreducible(small, smallRow);
    FiniteRepresentation<G> rho = Representations.irreducible(group, row);
    FiniteRepresentation<G> induced = Induction.of(group, subgroup, sigma);
    FiniteRepresentation<G> restricted = Restriction.of(rho, small);
    assertThat(induced.dimension() * small.order()).isEqualTo(sigma.dimension() * group.order());
    assertThat(induced.character().inner(rho.character()))
        .isEqualTo(sigma.character().inner(restricted.character()));
  }

  @Property(tries = 30)
  void symmetricPowersOfASumAreProductsOfSymmetricPowers(@ForAll("groups") String name) {
    FiniteGroup<?> group = (FiniteGroup<?>) GroupNotation.parse(name).group();
    assertSymmetricPowers(Representations.permutation(group).character());
  }

  @Property(tries = 10)
  void symmetricPowersOfThePlane(@ForAll("planeGroups") String name) {
    assertSymmetricPowers(GroupNotation.parse(name).action(2).character());
  }

  private static <G> void assertSymmetricPowers(Character<G> chi) {
    List<Character<G>> single = chi.symmetricPowers(4);
    List<Character<G>> twice = chi.plus(chi.trivial()).symmetricPowers(4);
    for (int d = 0; d <= 4; d++) {
      Character<G> sum = chi.trivial().times(0);
      for (int k = 0; k <= d; k++) {
        sum = sum.plus(single.get(k));
      }
      assertThat(twice.get(d)).isEqualTo(sum);
      assertThat(single.get(d).intertwiners(chi.trivial())).isNotNegative();
    }
  }

  @Property(tries = 40)
  void restrictionFromTheOrthogonalGroupIsTransitive(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(5);
    int m = n * (1 + random.nextInt(3));
    int k = random.nextInt(8);
    NamedGroup<?> small = GroupNotation.parse("D" + n);
    String direct = "restricted:O2(freq:1," + k + ")";
    String through = "restricted:D" + m + "(restricted:O2(freq:1," + k + "))";
    assertSame(small, direct, through);
    assertSame(
        GroupNotation.parse("C" + n), "restricted:SO2(restricted:O2(freq:1," + k + "))", direct);
  }

  private static <G> void assertSame(NamedGroup<G> group, String first, String second) {
    assertThat(RepresentationNotation.parse(first, group).onGenerators())
        .isEqualTo(RepresentationNotation.parse(second, group).onGenerators());
  }

  @Property(tries = 30)
  void roundedMatricesOfTheOrthogonalGroupAgreeWithExactRotations(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(24);
    int turn = random.nextInt(n);
    var rho =
        (LieRepresentation<PlaneIsometry>)
            Representations.frequency(O2.group(), 1, random.nextInt(6))
                .tensor(Representations.plane(O2.group()));
    double[][] rounded = rho.from(new PlaneIsometry(2 * Math.PI * turn / n, false));
    var exact = rho.rotation(n, turn);
    for (int i = 0; i < rho.dimension(); i++) {
      for (int j = 0; j < rho.dimension(); j++) {
        assertThat(rounded[i][j])
            .isCloseTo(exact.at(i, j).re(), org.assertj.core.data.Offset.offset(1e-13));
      }
    }
  }

  @Property(tries = 20)
  void planeGroupsAreRecognisedFromAnyGenerators(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 2 + random.nextInt(8);
    NamedGroup<?> dihedral = GroupNotation.parse("D" + n);
    assertRecognised(Representations.plane((FiniteGroup<?>) dihedral.group()), random, n);
  }

  private static <G> void assertRecognised(FiniteRepresentation<G> plane, Random random, int n) {
    FiniteGroup<G> group = plane.group();
    int first = random.nextInt((int) group.order());
    int second = random.nextInt((int) group.order());
    var matrices =
        org.intertwiner.algebra.group.Groups.generatedByMatrices(
            List.of(plane.at(first), plane.at(second)));
    PlaneGroup<?> recognised = PlaneGroup.recognise(matrices).orElseThrow();
    assertThat(recognised.rotations() * (recognised.hasReflections() ? 2L : 1L))
        .isEqualTo(matrices.order());
    assertThat(n % recognised.rotations()).isZero();
    if (recognised.rotations() > 2) {
      assertThat(matrices.element(recognised.rotation()).at(0, 0).re())
          .isCloseTo(
              Math.cos(2 * Math.PI / recognised.rotations()),
              org.assertj.core.data.Offset.offset(1e-14));
    }
  }
}
