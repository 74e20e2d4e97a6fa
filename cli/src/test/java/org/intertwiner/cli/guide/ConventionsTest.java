package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intertwiner.algebra.clifford.CliffordAlgebra;
import org.intertwiner.algebra.clifford.Multivector;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.lorentz.Boosts;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.harmonic.circular.CircularHarmonics;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.spherical.SphericalHarmonic;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.crystal.KPoint;
import org.intertwiner.reptheory.crystal.SmallIrreps;
import org.intertwiner.reptheory.intertwiner.ClebschGordanTensor;
import org.intertwiner.reptheory.intertwiner.Coupling;
import org.intertwiner.reptheory.lorentz.LorentzIrrep;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;

/** The lines of docs/conventions.md, each named by its number, as the library keeps them. */
class ConventionsTest {
  private static final double ROUNDING = 1e-12;

  /** Lines about what this version has no code for yet, or which are about words only. */
  private static final Set<Integer> WORDS = Set.of(1, 21, 25);

  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);

  @Test
  void everyLineIsGuardedOrKnownNotToBe() throws IOException {
    Path page = Path.of("../docs/conventions.md");
    assumeThat(page).exists();
    Set<Integer> lines = numbers(Files.readString(page), Pattern.compile("(?m)^(\\d+)\\. "));
    Set<Integer> guarded = new TreeSet<>(WORDS);
    for (Class<?> tests :
        List.of(ConventionsTest.class, SpaceConventionsTest.class, HarmonicConventionsTest.class)) {
      for (var method : tests.getDeclaredMethods()) {
        guarded.addAll(numbers(method.getName(), Pattern.compile("line(\\d+)")));
      }
    }
    assertThat(guarded).isEqualTo(lines);
  }

  private static Set<Integer> numbers(String text, Pattern pattern) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group(1)));
    }
    return numbers;
  }

  @Test
  void line2RegularFunctionsMoveByTheInverse() {
    // (g·f)(x) = f(g⁻¹x), so the indicator of x moves to the indicator of gx
    FiniteRepresentation<Permutation> regular = Representations.regular(D4);
    for (int g = 0; g < D4.order(); g++) {
      assertThat(regular.permutationAt(g)[3]).isEqualTo(D4.multiply(g, 3));
    }
  }

  @Test
  void line3PermutationsComposeAsFunctions() {
    Permutation s = Permutation.ofOneBased(2, 1, 3);
    Permutation t = Permutation.ofOneBased(2, 3, 1);
    for (int i = 0; i < 3; i++) {
      assertThat(s.multiply(t).at(i)).isEqualTo(s.at(t.at(i)));
    }
    assertThat(t.toOneBased()).containsExactly(2, 3, 1);
  }

  @Test
  void line4ElementsAreListedBreadthFirst() {
    assertThat(D4.element(0)).isEqualTo(D4.identity());
    for (int e = 1; e < D4.order(); e++) {
      Permutation product = D4.identity();
      for (int letter : D4.word(e)) {
        product = product.multiply(D4.generators().get(letter));
      }
      assertThat(product).isEqualTo(D4.element(e));
      assertThat(D4.word(e).length).isGreaterThanOrEqualTo(D4.word(e - 1).length);
    }
  }

  @Test
  void line5ClassesAreOrdered() {
    ConjugacyClasses classes = Groups.symmetric(5).classes();
    assertThat(classes.representative(0)).isZero();
    for (int c = 1; c < classes.count(); c++) {
      List<Integer> before = List.of(classes.elementOrder(c - 1), classes.size(c - 1));
      List<Integer> here = List.of(classes.elementOrder(c), classes.size(c));
      assertThat(
              before.get(0) < here.get(0)
                  || (before.get(0).equals(here.get(0)) && before.get(1) <= here.get(1)))
          .isTrue();
    }
  }

  @Test
  void line6TheReflectionFlipsX() {
    assertThat(D4.order()).isEqualTo(8);
    FiniteRepresentation<Permutation> plane = Representations.plane(D4);
    assertThat(exact(plane.onGenerator(0))).isEqualTo("0 -1 1 0");
    assertThat(exact(plane.onGenerator(1))).isEqualTo("-1 0 0 1");
    double[][] s = new PlaneIsometry(0, true).toMatrix();
    assertThat(s[0][0]).isEqualTo(-1);
    assertThat(s[1][1]).isEqualTo(1);
  }

  @Test
  void line7PositiveRotationsTurnXTowardsY() {
    DenseMatrix quarter = Rotations.about(new double[] {0, 0, 1}, Math.PI / 2);
    assertThat(quarter.at(1, 0)).isCloseTo(1, within(ROUNDING));
    assertThat(quarter.at(0, 1)).isCloseTo(-1, within(ROUNDING));
    // right-handed: the turn about x takes y to z
    assertThat(Rotations.about(new double[] {1, 0, 0}, Math.PI / 2).at(2, 1))
        .isCloseTo(1, within(ROUNDING));
  }

  @Test
  void line8QuaternionsHaveTheirRealPartFirst() {
    UnitQuaternion half = UnitQuaternion.about(new double[] {0, 0, 1}, Math.PI);
    assertThat(UnitQuaternion.ONE).isEqualTo(UnitQuaternion.from(1, 0, 0, 0));
    assertThat(half.z()).isCloseTo(1, within(ROUNDING));
    assertThat(half.w()).isCloseTo(0, within(ROUNDING));
  }

  @Test
  void line9SymplecticGroupsByDimensionAndMetricsWithTimeLast() {
    assertThat(SimpleGroup.parse("Sp4").type().rank()).isEqualTo(2);
    assertThat(LieGroups.parse("Sp4").orElseThrow().dimension()).isEqualTo(10);
    // a boost keeps −1 where time stands: its last diagonal entry is at least 1
    DenseMatrix boost = Boosts.boost(new double[] {1, 0, 0});
    assertThat(boost.at(3, 3)).isCloseTo(Math.cosh(1), within(ROUNDING));
    assertThat(boost.at(0, 0)).isCloseTo(Math.cosh(1), within(ROUNDING));
    assertThat(boost.at(1, 1)).isCloseTo(1, within(ROUNDING));
  }

  /** ∫ f² = 4π ⟨f, f⟩ / (2l + 1)!!, ⟨f, f⟩ the product of Fischer. */
  @Test
  void line23RealSphericalHarmonicsAreOrthonormalWithoutPhaseAndOrderedByM() {
    List<String> first =
        IntStream.rangeClosed(-1, 1)
            .mapToObj(m -> SphericalHarmonic.of(1, m).polynomial().toString())
            .toList();
    assertThat(first).containsExactly("y", "z", "x");
    SphericalHarmonic third = SphericalHarmonic.of(3, 3);
    Form form = third.polynomial();
    assertThat(form.evaluate(1, 0, 0)).isPositive();
    Rational square = third.realNorm().square().multiply(Rational.of(4));
    assertThat(square.multiply(form.fischer(form).toRational())).isEqualTo(Rational.of(7 * 5 * 3));
  }

  @Test
  void line24ClebschGordanCoefficientsCarryThePhaseOfCondonAndShortley() {
    // ⟨j₁ j₁, j₂ (j−j₁) | j j⟩ > 0, and ⟨½ −½, ½ ½ | 0 0⟩ = −1/√2
    assertThat(ClebschGordan.coefficient(2, 2, 2, 0, 2, 2).signum()).isEqualTo(1);
    assertThat(ClebschGordan.coefficient(1, -1, 1, 1, 0, 0)).hasToString("-√(1/2)");
  }

  @Test
  void line27WeightsAreDynkinLabelsInBourbakisOrder() {
    // the spinor of Spin(7) is the last node, the 27 of E₆ the first, and node 2 of E₆ is the
    // adjoint
    assertThat(dimension("SO7", 0, 0, 1)).isEqualTo("8");
    assertThat(dimension("E6", 1, 0, 0, 0, 0, 0)).isEqualTo("27");
    assertThat(dimension("E6", 0, 1, 0, 0, 0, 0)).isEqualTo("78");
    assertThat(dimension("G2", 1, 0)).isEqualTo("7");
  }

  @Test
  void line28OperationsOfSpaceGroupsMovePoints() {
    AffineOperation screw = AffineOperation.parse("-x,y+1/2,-z");
    Rational third = Rational.of(1, 3);
    assertThat(screw.apply(List.of(third, third, third)))
        .containsExactly(third.negate(), Rational.of(5, 6), third.negate());
    assertThat(screw.linear().at(0, 0)).isEqualTo(Rational.of(-1));
    assertThat(screw.translation())
        .containsExactly(Rational.ZERO, Rational.of(1, 2), Rational.ZERO);
  }

  @Test
  void line29CliffordGeneratorsSquareToTheForm() {
    CliffordAlgebra<Rational> algebra = CliffordAlgebra.of(Rationals.Q, 1, 1, 1);
    assertThat(algebra.squares()).containsExactly(Rational.ONE, Rational.of(-1), Rational.ZERO);
    Multivector<Rational> e1 = algebra.e(1);
    Multivector<Rational> e2 = algebra.e(2);
    assertThat(algebra.multiply(e2, e2)).isEqualTo(algebra.ofLong(-1));
    assertThat(algebra.multiply(e1, e2)).isEqualTo(algebra.blade(0b011, Rational.ONE));
    assertThat(algebra.format(algebra.multiply(e1, e2))).isEqualTo("e12");
    assertThat(algebra.blades())
        .containsExactly(0b000, 0b001, 0b010, 0b100, 0b011, 0b101, 0b110, 0b111);
    // the mirror of e1 turns e1 round and keeps e2
    Multivector<Rational> image =
        algebra.multiply(algebra.multiply(algebra.gradeInvolution(e1), e1), algebra.inverse(e1));
    assertThat(image).isEqualTo(algebra.negate(e1));
  }

  /** A quarter turn about z: x to y, y to −x; spins by exp(−iθm). */
  @Test
  void line30SpinsAndHarmonicsStandInTheirOrders() {
    DenseMatrix turn = DenseMatrix.from(new double[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}});
    CompactLieGroup<DenseMatrix> rotations = LieGroups.specialOrthogonal(3);
    assertRows(RotationIrreps.space(rotations).from(turn), "0,-1,0; 1,0,0; 0,0,1");
    assertRows(
        RotationIrreps.spin(rotations, HalfInteger.of(1)).from(turn), "0,0,1; 0,1,0; -1,0,0");
    double half = Math.sqrt(0.5);
    ComplexMatrix lift =
        ComplexMatrix.from(2, 2, new double[] {half, 0, 0, half}, new double[] {-half, 0, 0, half});
    LieRepresentation<ComplexMatrix> one =
        RotationIrreps.spin(LieGroups.specialUnitary(2), HalfInteger.of(1));
    assertRows(one.realFrom(lift), "0,0,0; 0,1,0; 0,0,0");
    assertRows(one.imaginaryFrom(lift), "-1,0,0; 0,0,0; 0,0,1");
  }

  @Test
  void line31AVectorIsOdd() {
    CompactLieGroup<DenseMatrix> group = LieGroups.orthogonal(3);
    DenseMatrix inversion = DenseMatrix.from(new double[][] {{-1, 0, 0}, {0, -1, 0}, {0, 0, -1}});
    assertRows(RotationIrreps.spin(group, 1, -1).from(inversion), "-1,0,0; 0,-1,0; 0,0,-1");
    assertRows(RotationIrreps.spin(group, 1, 1).from(inversion), "1,0,0; 0,1,0; 0,0,1");
    assertRows(RotationIrreps.space(group).from(inversion), "-1,0,0; 0,-1,0; 0,0,-1");
  }

  private static void assertRows(double[][] matrix, String rows) {
    String[] lines = rows.split("; ", -1);
    assertThat(matrix).hasDimensions(lines.length, lines[0].split(",", -1).length);
    for (int i = 0; i < lines.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        double expected = Double.parseDouble(lines[i].split(",", -1)[j]);
        assertThat(matrix[i][j])
            .as("row %d, column %d", i, j)
            .isCloseTo(expected, within(ROUNDING));
      }
    }
  }

  @Test
  void line32TranslationsAreWavesWithAMinusSign() {
    SmallIrreps irreps = SmallIrreps.of(SpaceGroups.of(1), KPoint.parse("1/3,0,0"));
    Cyclotomic phase = irreps.irreps().get(0).character(AffineOperation.parse("x+1,y,z"));
    assertThat(phase).isEqualTo(Cyclotomic.zeta(3, -1));
  }

  @Test
  void line33CouplingTensorsHaveTheTargetFirst() {
    FiniteGroup<Permutation> group = Groups.symmetric(3);
    Irreps<Permutation> irreps = Irreps.of(group);
    ClebschGordanTensor<Permutation> tensor =
        Coupling.of(irreps.complex(2), irreps.complex(1), irreps).blocks().get(0);
    assertThat(tensor.leftDimension()).isEqualTo(2);
    assertThat(tensor.rightDimension()).isEqualTo(1);
    assertThat(tensor.irrep().dimension()).isEqualTo(2);
    List<Cyclotomic> entries = new ArrayList<>();
    for (int c = 0; c < 2; c++) {
      for (int a = 0; a < 2; a++) {
        entries.add(tensor.at(0, c, a, 0));
      }
    }
    assertThat(entries.stream().filter(x -> !x.isZero()).findFirst()).contains(Cyclotomic.ONE);
  }

  @Test
  void line34TheFirstSpinorOfTheLorentzGroupIsA() {
    List<Matrix<Cyclotomic>> spinor = LorentzIrrep.parse("1/2,0").onAlgebra();
    assertThat(LieGroups.lorentz().algebra().names())
        .containsExactly("Lx", "Ly", "Lz", "Kx", "Ky", "Kz");
    Cyclotomic half = Cyclotomic.of(Rational.of(1, 2));
    assertThat(spinor.get(5).at(0, 0)).as("a boost is exp(ησ/2)").isEqualTo(half);
    assertThat(spinor.get(2).at(0, 0)).isEqualTo(half.multiply(Cyclotomic.zeta(4, -1)));
  }

  private static String dimension(String group, int... labels) {
    return SimpleGroup.parse(group).representations().dimension(Weight.of(labels)).toString();
  }

  @Test
  void line10RepresentationsAreLeftActionsOnColumns() {
    FiniteRepresentation<Permutation> plane = Representations.plane(D4);
    for (int g = 0; g < D4.order(); g++) {
      for (int h = 0; h < D4.order(); h++) {
        assertThat(plane.at(D4.multiply(g, h))).isEqualTo(plane.at(g).multiply(plane.at(h)));
      }
    }
  }

  @Test
  void line11RegularBasisIsOrderedAsTheGroup() {
    FiniteRepresentation<Permutation> regular = Representations.regular(D4);
    for (int g = 0; g < D4.order(); g++) {
      assertThat(regular.permutationAt(g)[0]).isEqualTo(g);
    }
    FiniteRepresentation<Permutation> cosets =
        Representations.quotient(D4, D4.subgroup(D4.generatorIndex(1)));
    assertThat(cosets.permutationAt(D4.generatorIndex(1))[0]).isZero();
  }

  @Test
  void line12FrequenciesOfCyclicGroups() {
    FiniteGroup<Permutation> c8 = Groups.cyclic(8);
    assertThat(exact(Representations.frequency(c8, 2).onGenerator(0))).isEqualTo("0 -1 1 0");
    assertThat(exact(Representations.frequency(c8, 4).onGenerator(0))).isEqualTo("-1");
    assertThat(exact(Representations.frequency(c8, 0).onGenerator(0))).isEqualTo("1");
  }

  @Test
  void line13FrequenciesOfDihedralGroups() {
    assertThat(generators(Representations.frequency(D4, 1, 0))).containsExactly("1", "-1");
    assertThat(generators(Representations.frequency(D4, 1, 1)))
        .containsExactly("0 -1 1 0", "1 0 0 -1");
    assertThat(generators(Representations.frequency(D4, 0, 2))).containsExactly("-1", "1");
    assertThat(generators(Representations.frequency(D4, 1, 2))).containsExactly("-1", "-1");
    assertThat(Representations.frequency(D4, 1, 1).character())
        .isEqualTo(Representations.plane(D4).character());
  }

  @Test
  void line14RowsAreSortedByDegree() {
    CharacterTable<Permutation> table = CharacterTable.of(Groups.symmetric(5));
    assertThat(table.irrep(0).values()).allMatch(Cyclotomic::isOne);
    List<Integer> degrees = IntStream.range(0, table.size()).mapToObj(table::degree).toList();
    assertThat(degrees).isSorted();
  }

  @Test
  void line15CyclotomicNumbersAreReduced() {
    assertThat(Cyclotomic.zeta(12, 4).conductor()).isEqualTo(3);
    assertThat(Cyclotomic.zeta(6, 1).conductor()).isEqualTo(3);
    assertThat(Cyclotomic.sqrt(5).re()).isCloseTo(Math.sqrt(5), within(ROUNDING));
  }

  @Test
  void line16FrobeniusSchurOfTheThreeTypes() {
    assertThat(CharacterTable.of(Groups.symmetric(3)).frobeniusSchur(2)).isEqualTo(1);
    assertThat(CharacterTable.of(Groups.cyclic(3)).frobeniusSchur(1)).isZero();
    assertThat(CharacterTable.of(Groups.quaternion(8)).frobeniusSchur(4)).isEqualTo(-1);
  }

  @Test
  void line17HarmonicsOfTheWholeSpaceAreCounted() {
    // the circle about the z axis of ℝ³: in each H_l the invariants have dimension one
    var vector = Representations.frequency(O2.group(), 1, 1);
    var space = vector.directSum(Representations.trivial(O2.group()));
    var trivial = Representations.trivial(O2.group());
    assertThat(KernelSpace.on(space).from(trivial).to(trivial).upToDegree(3).dimensionsByDegree())
        .containsExactly(1, 1, 1, 1);
  }

  @Test
  void line18CircularHarmonicsAreRealThenImaginary() {
    assertThat(CircularHarmonics.forms(2).stream().map(f -> f.evaluate(3, 2)))
        .containsExactly(9.0 - 4.0, 2.0 * 3.0 * 2.0);
  }

  @Test
  void line19KernelsAreSteeredByBothSides() {
    FiniteRepresentation<Permutation> plane = Representations.plane(D4);
    FiniteRepresentation<Permutation> in = Representations.regular(D4);
    KernelSpace space = KernelSpace.on(plane).from(in).to(plane).upToDegree(3);
    double[] x = {0.3, 0.7};
    for (KernelElement k : space.basis()) {
      assertThat(k.matrix().rows()).isEqualTo(2);
      for (int g = 0; g < D4.order(); g++) {
        double[][] left = at(k, apply(plane.from(g), x));
        double[][] right = multiply(multiply(plane.from(g), at(k, x)), in.from(D4.inverse(g)));
        for (int i = 0; i < left.length; i++) {
          assertThat(left[i]).containsExactly(right[i], within(ROUNDING));
        }
      }
    }
  }

  @Test
  void line20TheOriginIsDegreeZero() {
    FiniteRepresentation<Permutation> plane = Representations.plane(D4);
    KernelSpace space = KernelSpace.on(plane).from(plane).to(plane).upToDegree(2);
    assertThat(space.dimensionAtOrigin()).isEqualTo(space.dimensionsByDegree().get(0)).isEqualTo(1);
  }

  @Test
  void line22TheSymbolOfTheGradientIsXi() {
    var operators =
        SteerableOperators.on(Representations.plane(D4))
            .from(Representations.trivial(D4))
            .to(Representations.plane(D4))
            .upToOrder(1);
    assertThat(operators.basis()).hasSize(1);
    var symbol = operators.basis().get(0).symbol();
    assertThat(symbol.at(0, 0).evaluate(5, 7)).isEqualTo(5);
    assertThat(symbol.at(1, 0).evaluate(5, 7)).isEqualTo(7);
  }

  @Test
  void line26RowsRunDown() {
    Grid grid = Grid.of(3, 5);
    assertThat(grid.coordinate(0, 0)).isEqualTo(-2);
    assertThat(grid.coordinate(0, 1)).isEqualTo(1);
    assertThat(grid.coordinate(14, 0)).isEqualTo(2);
    assertThat(grid.coordinate(14, 1)).isEqualTo(-1);
  }

  private static List<String> generators(FiniteRepresentation<Permutation> rep) {
    return rep.onGenerators().stream().map(ConventionsTest::exact).toList();
  }

  private static String exact(Matrix<Cyclotomic> matrix) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        entries.add(matrix.at(i, j).toString());
      }
    }
    return entries.stream().collect(Collectors.joining(" "));
  }

  private static double[][] at(KernelElement kernel, double... x) {
    var matrix = kernel.matrix();
    double[][] values = new double[matrix.rows()][matrix.columns()];
    matrix.entries().forEach(e -> values[e.row()][e.column()] = e.form().evaluate(x));
    return values;
  }

  private static double[] apply(double[][] matrix, double... x) {
    double[] y = new double[matrix.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += matrix[i][j] * x[j];
      }
    }
    return y;
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }
}
