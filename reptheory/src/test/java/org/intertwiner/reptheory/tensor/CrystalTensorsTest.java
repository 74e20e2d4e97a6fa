package org.intertwiner.reptheory.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/**
 * Numbers of independent constants in the 32 crystal classes, after Nye, Physical Properties of
 * Crystals (1957), tables 3 (dielectric), 8 (piezoelectric), 9 (elastic) and chapter XIV (optical
 * activity).
 */
class CrystalTensorsTest {
  /** Class: dielectric, piezoelectric, elastic, gyration. */
  private static final String TABLE =
      """
      1 6 18 21 6
      -1 6 0 21 0
      2 4 8 13 4
      m 4 10 13 2
      2/m 4 0 13 0
      222 3 3 9 3
      mm2 3 5 9 1
      mmm 3 0 9 0
      4 2 4 7 2
      -4 2 4 7 2
      4/m 2 0 7 0
      422 2 1 6 2
      4mm 2 3 6 0
      -42m 2 2 6 1
      4/mmm 2 0 6 0
      3 2 6 7 2
      -3 2 0 7 0
      32 2 2 6 2
      3m 2 4 6 0
      -3m 2 0 6 0
      6 2 4 5 2
      -6 2 2 5 0
      6/m 2 0 5 0
      622 2 1 5 2
      6mm 2 3 5 0
      -6m2 2 1 5 0
      6/mmm 2 0 5 0
      23 1 1 3 1
      m-3 1 0 3 0
      432 1 0 3 1
      -43m 1 1 3 0
      m-3m 1 0 3 0
      """;

  private static Map<String, int[]> table() {
    Map<String, int[]> table = new HashMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            w ->
                table.put(
                    w[0],
                    java.util.stream.IntStream.range(1, 5)
                        .map(i -> Integer.parseInt(w[i]))
                        .toArray()));
    return table;
  }

  @Test
  void independentConstantsOfAllCrystalClasses() {
    Map<String, int[]> table = table();
    IndexSymmetry dielectric = IndexSymmetry.parse("ij=ji");
    IndexSymmetry piezoelectric = IndexSymmetry.parse("ijk=ikj");
    IndexSymmetry elastic = IndexSymmetry.parse("ijkl=jikl=klij");
    for (PointGroup type : PointGroup.crystallographic()) {
      FiniteRepresentation<Matrix<Cyclotomic>> vector = Representations.defining(type.group());
      int[] expected = table.remove(type.hermannMauguin());
      assertThat(expected).as(type.hermannMauguin()).isNotNull();
      int[] got = {
        TensorSpace.of(vector, dielectric).invariants().constants(),
        TensorSpace.of(vector, piezoelectric).invariants().constants(),
        TensorSpace.of(vector, elastic).invariants().constants(),
        TensorSpace.of(vector, dielectric, true).invariants().constants()
      };
      assertThat(got).as(type.hermannMauguin()).containsExactly(expected);
    }
    assertThat(table).isEmpty();
  }

  /** Axial tensors of the second rank without symmetry, as of the magnetoelectric effect. */
  @Test
  void axialTensorsOfTheSecondRank() {
    Map<String, Integer> expected =
        Map.ofEntries(
            Map.entry("1", 9),
            Map.entry("-1", 0),
            Map.entry("2", 5),
            Map.entry("m", 4),
            Map.entry("222", 3),
            Map.entry("mm2", 2),
            Map.entry("4", 3),
            Map.entry("-4", 2),
            Map.entry("422", 2),
            Map.entry("4mm", 1),
            Map.entry("-42m", 1),
            Map.entry("3", 3),
            Map.entry("32", 2),
            Map.entry("3m", 1),
            Map.entry("-6", 0),
            Map.entry("622", 2),
            Map.entry("23", 1),
            Map.entry("432", 1),
            Map.entry("-43m", 0),
            Map.entry("m-3m", 0));
    IndexSymmetry free = IndexSymmetry.parse("ij");
    expected.forEach(
        (symbol, constants) -> {
          var vector = Representations.defining(PointGroup.parse(symbol).group());
          assertThat(TensorSpace.of(vector, free, true).invariants().constants())
              .as(symbol)
              .isEqualTo(constants);
        });
  }

  private static TensorForm form(String group, String symmetry) {
    return TensorSpace.of(
            Representations.defining(PointGroup.parse(group).group()),
            IndexSymmetry.parse(symmetry))
        .invariants();
  }

  @Test
  void elasticityInVoigtNotation() {
    String elastic = "ijkl=jikl=klij";
    assertThat(form("m-3m", elastic).text("c"))
        .isEqualTo(
            """
            c11  c12  c12  0    0    0
            c12  c11  c12  0    0    0
            c12  c12  c11  0    0    0
            0    0    0    c44  0    0
            0    0    0    0    c44  0
            0    0    0    0    0    c44
            """);
    TensorForm hexagonal = form("6/mmm", elastic);
    assertThat(hexagonal.names("c")).containsExactly("c11", "c12", "c13", "c33", "c44");
    assertThat(hexagonal.matrix("c").get(5).get(5)).isEqualTo("1/2*c11 - 1/2*c12");
    TensorForm trigonal = form("32", elastic);
    assertThat(trigonal.names("c")).containsExactly("c11", "c12", "c13", "c14", "c33", "c44");
    assertThat(trigonal.matrix("c").get(1).get(3)).isEqualTo("-c14");
    assertThat(trigonal.matrix("c").get(4).get(5)).isEqualTo("c14");
    TensorForm low = form("3", elastic);
    assertThat(low.names("c")).containsExactly("c11", "c12", "c13", "c14", "c15", "c33", "c44");
    assertThat(low.matrix("c").get(3).get(5)).isEqualTo("-c15");
    assertThat(form("4", elastic).names("c"))
        .containsExactly("c11", "c12", "c13", "c16", "c33", "c44", "c66");
    assertThat(form("4", elastic).matrix("c").get(1).get(5)).isEqualTo("-c16");
    assertThat(form("mmm", elastic).names("c"))
        .containsExactly("c11", "c12", "c13", "c22", "c23", "c33", "c44", "c55", "c66");
    assertThat(form("Ih", elastic).constants()).isEqualTo(2);
    assertThat(form("Ih", elastic).matrix("c").get(3).get(3)).isEqualTo("1/2*c11 - 1/2*c12");
  }

  @Test
  void piezoelectricityOfQuartzAndZincBlende() {
    assertThat(form("32", "ijk=ikj").text("d"))
        .isEqualTo(
            """
            d11  -d11  0  d14  0     0
            0    0     0  0    -d14  -d11
            0    0     0  0    0     0
            """);
    assertThat(form("-43m", "ijk=ikj").text("d"))
        .isEqualTo(
            """
            0  0  0  d14  0    0
            0  0  0  0    d14  0
            0  0  0  0    0    d14
            """);
    assertThat(form("432", "ijk=ikj").constants()).isZero();
    assertThat(form("432", "ijk=ikj").matrix("d").get(0)).containsOnly("0");
  }

  @Test
  void aSpaceOfTensorsKnowsItsBasis() {
    FiniteRepresentation<Matrix<Cyclotomic>> vector =
        Representations.defining(PointGroup.parse("-43m").group());
    IndexSymmetry pairs = IndexSymmetry.parse("ij=ji");
    TensorSpace<Matrix<Cyclotomic>> space = TensorSpace.of(vector, pairs, true);
    assertThat(space.vectors()).isSameAs(vector);
    assertThat(space.symmetry()).isEqualTo(pairs);
    assertThat(space.isAxial()).isTrue();
    assertThat(space.dimension()).isEqualTo(6);
    assertThat(space.indices(1)).containsExactly(0, 1);
    assertThat(space.multiplicity(0)).isEqualTo(1);
    assertThat(space.multiplicity(1)).isEqualTo(2);
    assertThat(space.basis().count(1)).isEqualTo(2);
    assertThat(space).hasToString("axial tensors ij=ji over " + vector);
    assertThat(space.representation().name()).isEqualTo("tensors ij=ji");
    assertThat(space.invariants().matrix("g").get(2)).containsExactly("0", "0", "0");
    assertThat(TensorSpace.of(vector, pairs).invariants())
        .hasToString("t11  0    0\n0    t11  0\n0    0    t11\n");
    assertThatThrownBy(() -> space.invariants().coefficients(0, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("numbers from 0 to 2");
  }

  @Test
  void tensorsOverOtherSpacesHaveWideLabelsAndIrrationalCoefficients() {
    FiniteRepresentation<Matrix<Cyclotomic>> twelve =
        Representations.permutation(PointGroup.parse("I").group());
    TensorForm form = TensorSpace.of(twelve, IndexSymmetry.parse("ij=ji")).invariants();
    assertThat(form.constants()).isEqualTo((int) orbitsOfPairs(twelve));
    // an orthorhombic body turned by a twelfth of a turn: e22 = e11 + 2 cot(60°) e12 up to sign
    Cyclotomic cos = Cyclotomic.cos2pi(12, 1);
    Cyclotomic sin = Cyclotomic.sin2pi(12, 1);
    Cyclotomic zero = Cyclotomic.ZERO;
    Matrix<Cyclotomic> turn =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(cos, sin.negate(), zero),
                List.of(sin, cos, zero),
                List.of(zero, zero, Cyclotomic.ONE)));
    TensorForm turned =
        TensorSpace.of(
                Representations.defining(PointGroup.parse("mm2").group()).inBasis(turn),
                IndexSymmetry.parse("ij=ji"))
            .invariants();
    assertThat(turned.names("e")).containsExactly("e11", "e12", "e33");
    Cyclotomic slope = turned.coefficients(1, 1).get(1);
    assertThat(slope.multiply(slope)).isEqualTo(Cyclotomic.of(Rational.of(4, 3)));
    assertThat(turned.matrix("e").get(1).get(1)).startsWith("e11 + (").endsWith(")*e12");
  }

  /** Unordered pairs of points up to the group, for a transitive action. */
  private static long orbitsOfPairs(FiniteRepresentation<Matrix<Cyclotomic>> points) {
    var square = points.character().symmetricPowers(2).get(2);
    return square.intertwiners(points.character().trivial());
  }

  @Test
  void invariantTensorsAreInvariant() {
    FiniteRepresentation<Matrix<Cyclotomic>> vector =
        Representations.defining(PointGroup.parse("3m").group());
    TensorSpace<Matrix<Cyclotomic>> space = TensorSpace.of(vector, IndexSymmetry.parse("ijk=ikj"));
    TensorForm form = space.invariants();
    FiniteRepresentation<Matrix<Cyclotomic>> all = vector.tensor(vector).tensor(vector);
    for (int k = 0; k < vector.group().generators().size(); k++) {
      var g = all.sparseAt(vector.group().generatorIndex(k));
      assertThat(g.multiply(form.tensors())).isEqualTo(form.tensors());
    }
    assertThat(form.tensors().columns()).isEqualTo(4);
    assertThat(form.constant(0)).hasSize(3);
    for (int k = 0; k < 4; k++) {
      for (int c = 0; c < 4; c++) {
        assertThat(form.coefficients(form.constant(c)).get(k).isOne()).isEqualTo(k == c);
      }
    }
  }

  @Test
  void irreducibleTensorsTransformByBlocks() {
    FiniteRepresentation<Matrix<Cyclotomic>> vector =
        Representations.defining(PointGroup.parse("m-3m").group());
    TensorSpace<Matrix<Cyclotomic>> space =
        TensorSpace.of(vector, IndexSymmetry.parse("ijkl=jikl=klij"));
    assertThat(space.decomposition().realParts())
        .extracting(p -> p.multiplicity() + "x" + p.dimension())
        .containsExactlyInAnyOrder("3x1", "3x2", "1x3", "3x3");
    var tensors = space.irreducibleTensors();
    assertThat(tensors.rows()).isEqualTo(81);
    assertThat(tensors.columns()).isEqualTo(21);
    var blocks = space.decomposition().realBasis().blocks();
    FiniteRepresentation<Matrix<Cyclotomic>> pairs = vector.tensor(vector);
    var g = pairs.tensor(pairs).sparseAt(vector.group().generatorIndex(0));
    int start = 0;
    var moved = g.multiply(tensors);
    for (var block : blocks) {
      var matrix = block.generators().get(0);
      for (int j = 0; j < block.dimension(); j++) {
        for (int place = 0; place < 81; place++) {
          Cyclotomic sum = Cyclotomic.ZERO;
          for (int i = 0; i < block.dimension(); i++) {
            sum = sum.add(tensors.at(place, start + i).multiply(matrix.at(i, j)));
          }
          assertThat(moved.at(place, start + j)).isEqualTo(sum);
        }
      }
      start += block.dimension();
    }
    assertThat(start).isEqualTo(21);
  }
}
