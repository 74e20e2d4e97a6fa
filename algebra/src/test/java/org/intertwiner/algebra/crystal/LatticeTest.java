package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeTest {

  /** Six numbers a², b², c², b·c, a·c, a·b, or three numbers a², b², a·b. */
  private static Matrix<Rational> gram(String text) {
    List<Rational> v = Arrays.stream(text.split(" ")).map(Rational::parse).toList();
    return v.size() == 3
        ? Matrix.of(Rationals.Q, List.of(List.of(v.get(0), v.get(2)), List.of(v.get(2), v.get(1))))
        : Matrix.of(
            Rationals.Q,
            List.of(
                List.of(v.get(0), v.get(5), v.get(4)),
                List.of(v.get(5), v.get(1), v.get(3)),
                List.of(v.get(4), v.get(3), v.get(2))));
  }

  @ParameterizedTest
  @CsvSource({
    "2 3 5 1/2 1/3 1/4, P, aP, 2",
    "2 3 5 1/2 1/3 1/4, F, aP, 2",
    "2 3 5 0 1/2 0, P, mP, 4",
    "2 3 5 0 1/2 0, C, mC, 4",
    "2 3 5 0 1/2 0, A, mC, 4",
    "2 3 5 0 1/2 0, I, mC, 4",
    "2 3 5 0 0 0, P, oP, 8",
    "2 3 5 0 0 0, C, oC, 8",
    "2 3 5 0 0 0, A, oC, 8",
    "2 3 5 0 0 0, B, oC, 8",
    "2 3 5 0 0 0, I, oI, 8",
    "2 3 5 0 0 0, F, oF, 8",
    "2 2 5 0 0 0, P, tP, 16",
    "2 2 5 0 0 0, C, tP, 16",
    "2 2 5 0 0 0, I, tI, 16",
    "2 2 5 0 0 0, F, tI, 16",
    "2 2 5 0 0 -1, P, hP, 24",
    "2 2 5 0 0 -1, H, hP, 24",
    "2 2 5 0 0 -1, R, hR, 12",
    "2 2 5 0 0 -1, T, hR, 12",
    "2 2 2 0 0 0, P, cP, 48",
    "2 2 2 0 0 0, I, cI, 48",
    "2 2 2 0 0 0, F, cF, 48",
    "2 2 2 1/2 1/2 1/2, P, hR, 12",
    "2 2 2 1 1 1, P, cF, 48",
    "3 3 3 -1 -1 -1, P, cI, 48",
    "2 3 1/2, P, mp, 2",
    "2 3 0, P, op, 4",
    "2 3 0, C, oc, 4",
    "2 2 1/2, P, oc, 4",
    "2 2 0, P, tp, 8",
    "2 2 0, C, tp, 8",
    "2 2 1, P, hp, 12"
  })
  void bravaisTypesAndHolohedries(String gram, Centring centring, String type, int order) {
    Lattice lattice = Lattice.centred(gram(gram), centring);
    assertThat(lattice.bravaisType().symbol()).isEqualTo(type);
    assertThat(lattice.bravaisType().dimension()).isEqualTo(lattice.dimension());
    assertThat(lattice.holohedry().order()).isEqualTo(order);
    assertThat(lattice.reciprocal().reciprocal()).isEqualTo(lattice);
    assertThat(lattice.reciprocal().squaredVolume().multiply(lattice.squaredVolume()))
        .isEqualTo(Rational.ONE);
    assertThat(lattice.reciprocal().holohedry().order()).isEqualTo(order);
  }

  @Test
  void reciprocalOfBodyCentredIsFaceCentred() {
    Lattice body = Lattice.centred(Matrix.identity(Rationals.Q, 3), Centring.I);
    Matrix<Rational> four = Matrix.identity(Rationals.Q, 3).scale(Rational.of(4));
    assertThat(body.reciprocal().isIsometricTo(Lattice.centred(four, Centring.F))).isTrue();
    assertThat(body.reciprocal().isIsometricTo(Lattice.centred(four, Centring.I))).isFalse();
    assertThat(body.reciprocal().isIsometricTo(new Lattice(gram("2 2 1")))).isFalse();
  }

  @Test
  void latticesOfEqualVolumeAreToldApart() {
    Lattice a = new Lattice(gram("1 6 0"));
    Lattice b = new Lattice(gram("2 3 0"));
    assertThat(a.squaredVolume()).isEqualTo(b.squaredVolume());
    assertThat(a.isIsometricTo(b)).isFalse();
    assertThat(a.isIsometricTo(new Lattice(gram("7 6 6")))).isTrue();
  }

  /** The root lattice of a Dynkin diagram given by its edges. */
  private static Lattice root(int n, int... edges) {
    return new Lattice(
        Matrix.of(
            Rationals.Q,
            n,
            n,
            (i, j) -> {
              for (int e = 0; e < edges.length; e += 2) {
                if ((edges[e] == i && edges[e + 1] == j) || (edges[e] == j && edges[e + 1] == i)) {
                  return Rational.of(-1);
                }
              }
              return Rational.of(i == j ? 2 : 0);
            }));
  }

  @Test
  void rootLatticesHaveTheirKissingNumbers() {
    Lattice a4 = root(4, 0, 1, 1, 2, 2, 3);
    Lattice d4 = root(4, 0, 1, 1, 2, 1, 3);
    Lattice e8 = root(8, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 4, 7);
    assertThat(a4.shortVectors(Rational.of(2))).hasSize(20);
    assertThat(d4.shortVectors(Rational.of(2))).hasSize(24);
    assertThat(e8.squaredVolume()).isEqualTo(Rational.ONE);
    assertThat(e8.shortVectors(Rational.of(2))).hasSize(240);
    assertThat(a4.holohedry().order()).isEqualTo(240);
    assertThat(d4.holohedry().order()).isEqualTo(1152);
    assertThatThrownBy(e8::holohedry).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void shortVectorsComeByLength() {
    Lattice square = new Lattice(gram("1 1 0"));
    List<Rational> norms = new ArrayList<>();
    square.shortVectors(Rational.of(4)).forEach(v -> norms.add(square.norm(v)));
    assertThat(norms).hasSize(12).isSorted();
    assertThat(square.shortVectors(Rational.of(1, 2))).isEmpty();
  }

  @Test
  void niggliCellOfThePaper() {
    // Křivý and Gruber's example: A B C = 9 27 4, ξ η ζ = −5 −4 −22
    Lattice lattice = new Lattice(gram("9 27 4 -5/2 -2 -11"));
    assertThat(lattice.transformed(lattice.niggliBasis()).gram())
        .isEqualTo(gram("4 9 9 9/2 3/2 2"));
    assertThatThrownBy(() -> new Lattice(gram("2 2 0")).niggliBasis())
        .hasMessageContaining("3 dimensions");
  }

  @Test
  void badGramMatricesAreRefused() {
    assertThatThrownBy(() -> new Lattice(gram("1 1 2")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("size 2 is -3");
    assertThatThrownBy(
            () ->
                new Lattice(
                    Matrix.of(
                        Rationals.Q, 2, 2, (i, j) -> Rational.of(i < j ? 1 : i == j ? 2 : 0))))
        .hasMessageContaining("not symmetric");
    assertThatThrownBy(() -> new Lattice(Matrix.zero(Rationals.Q, 2, 3)))
        .hasMessageContaining("2 × 3");
    assertThatThrownBy(() -> new Lattice(gram("2 2 0")).transformed(gram("1 1 1")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> root(4, 0, 1).bravaisType()).hasMessageContaining("4 dimensions");
    assertThatThrownBy(() -> Lattice.centred(gram("2 2 0"), Centring.F))
        .hasMessageContaining("centring F");
  }
}
