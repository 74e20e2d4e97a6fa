package org.intertwiner.algebra.group.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularPolytopeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "{3} : 3 3",
        "{7} : 7 7",
        "{3,3} : 4 6 4",
        "{4,3} : 8 12 6",
        "{3,4} : 6 12 8",
        "{5,3} : 20 30 12",
        "{3,5} : 12 30 20",
        "{3,3,3} : 5 10 10 5",
        "{4,3,3} : 16 32 24 8",
        "{3,3,4} : 8 24 32 16",
        "{3,4,3} : 24 96 96 24",
        "{5,3,3} : 600 1200 720 120",
        "{3,3,5} : 120 720 1200 600",
        "{4,3,3,3} : 32 80 80 40 10"
      })
  void facesOfEveryDimension(String symbol, String counts) {
    RegularPolytope polytope = RegularPolytope.parse(symbol);
    List<BigInteger> faces = new ArrayList<>();
    for (int k = 0; k < polytope.dimension(); k++) {
      faces.add(polytope.faces(k));
    }
    assertThat(faces)
        .isEqualTo(Arrays.stream(counts.trim().split(" ", -1)).map(BigInteger::new).toList());
    assertThat(polytope.onVertices().degree()).isEqualTo(faces.get(0).intValueExact());
    assertThat(polytope.dual().faces(0)).isEqualTo(faces.get(faces.size() - 1));
    assertThat(polytope).hasToString(symbol);
  }

  private static Cyclotomic distance(List<Cyclotomic> a, List<Cyclotomic> b) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < a.size(); i++) {
      Cyclotomic d = a.get(i).subtract(b.get(i));
      sum = sum.add(d.multiply(d));
    }
    return sum;
  }

  /** On a sphere, as many nearest neighbours as edges demand, and permuted by the matrices. */
  @ParameterizedTest
  @ValueSource(strings = {"{5}", "{8}", "{3,3}", "{4,3}", "{3,5}", "{5,3}", "{3,4,3}", "{3,3,5}"})
  void verticesAreThoseOfTheBody(String symbol) {
    RegularPolytope polytope = RegularPolytope.parse(symbol);
    List<List<Cyclotomic>> vertices = polytope.vertices();
    List<Cyclotomic> origin = vertices.get(0).stream().map(c -> Cyclotomic.ZERO).toList();
    List<Cyclotomic> first = vertices.get(0);
    Cyclotomic radius = distance(first, origin);
    assertThat(vertices).doesNotHaveDuplicates();
    assertThat(vertices).allMatch(v -> distance(v, origin).equals(radius));
    List<Cyclotomic> lengths = vertices.stream().skip(1).map(v -> distance(first, v)).toList();
    Cyclotomic shortest = lengths.get(0);
    for (Cyclotomic length : lengths) {
      shortest = length.subtract(shortest).signum() < 0 ? length : shortest;
    }
    Cyclotomic edge = shortest;
    long neighbours = lengths.stream().filter(edge::equals).count();
    BigInteger ends = polytope.faces(1).multiply(BigInteger.TWO);
    assertThat(BigInteger.valueOf(neighbours)).isEqualTo(ends.divide(polytope.faces(0)));
    List<Matrix<Cyclotomic>> generators = polytope.symmetries().generators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> s = generators.get(k);
      assertThat(s.multiply(s.transpose()).isIdentity()).isTrue();
      for (int x = 0; x < Math.min(30, vertices.size()); x++) {
        int image = polytope.onVertices().generators().get(k).at(x);
        assertThat(s.apply(vertices.get(x))).isEqualTo(vertices.get(image));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{3}", "{5}", "{3,3,3,3,3}", "{4,3,3}", "{3,3,4}", "{5,3}", "{5,3,3}"})
  void normalsHaveTheGramMatrix(String symbol) {
    RegularPolytope polytope = RegularPolytope.parse(symbol);
    Matrix<Cyclotomic> n = polytope.normals();
    assertThat(n.multiply(n.transpose())).isEqualTo(polytope.coxeterGroup().gramMatrix());
  }

  @Test
  void rotationsHaveDeterminantOne() {
    RegularPolytope cube = RegularPolytope.of(4, 3);
    FiniteGroup<Matrix<Cyclotomic>> rotations = cube.rotations().group();
    assertThat(rotations.order()).isEqualTo(24);
    for (int x = 0; x < 24; x++) {
      assertThat(ExactLinearAlgebra.determinant(Cyclotomics.FIELD, rotations.element(x)).isOne())
          .isTrue();
    }
    assertThat(cube.symmetries().group().order()).isEqualTo(48);
    assertThat(cube.rotations().name()).isEqualTo("{4,3}+");
  }

  /** In five and more dimensions there are three. */
  @Test
  void thereAreSixInFourDimensionsAndThreeBeyond() {
    List<String> four = new ArrayList<>();
    List<String> five = new ArrayList<>();
    for (int code = 0; code < 4 * 4 * 4 * 4; code++) {
      int[] symbol = {3 + code % 4, 3 + code / 4 % 4, 3 + code / 16 % 4, 3 + code / 64};
      if (exists(symbol)) {
        five.add(Arrays.toString(symbol));
      }
      if (code < 64 && exists(Arrays.copyOf(symbol, 3))) {
        four.add(Arrays.toString(Arrays.copyOf(symbol, 3)));
      }
    }
    assertThat(four).hasSize(6);
    assertThat(five).containsExactlyInAnyOrder("[3, 3, 3, 3]", "[4, 3, 3, 3]", "[3, 3, 3, 4]");
  }

  private static boolean exists(int... symbol) {
    try {
      RegularPolytope.of(symbol);
      return true;
    } catch (InvalidInput refused) {
      assertThat(refused.got()).contains("space");
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{305,33,3,5}", "{3,997}", "{7,3}", "{5,3,7}"})
  void hyperbolicTessellationsAreRefusedAtSight(String symbol) {
    assertThatThrownBy(() -> RegularPolytope.parse(symbol))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("hyperbolic");
  }

  @Test
  void facesOutOfRange() {
    RegularPolytope cube = RegularPolytope.of(4, 3);
    assertThat(cube.symbol()).containsExactly(4, 3);
    assertThatThrownBy(() -> cube.faces(3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cube.faces(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void squareRoots() {
    Cyclotomic five = Cyclotomic.sqrt(5);
    for (Cyclotomic x :
        List.of(
            Cyclotomic.of(3).subtract(five),
            Cyclotomic.of(7).add(five.add(five).add(five)),
            Cyclotomic.of(2),
            Cyclotomic.parse("4/9"),
            Cyclotomic.of(6).add(five.add(five)))) {
      Cyclotomic root = SquareRoots.of(x);
      assertThat(root.multiply(root)).isEqualTo(x);
      assertThat(root.signum()).isEqualTo(1);
    }
    assertThatThrownBy(() -> SquareRoots.of(five)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SquareRoots.of(Cyclotomic.zeta(7, 1)))
        .isInstanceOf(InvalidInput.class);
  }
}
