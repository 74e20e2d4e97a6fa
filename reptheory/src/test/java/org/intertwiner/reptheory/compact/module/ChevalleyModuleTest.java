package org.intertwiner.reptheory.compact.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.compact.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChevalleyModuleTest {
  private static final CartanType A2 = CartanType.parse("A2");
  private static final ChevalleyModule OCTET = ChevalleyModule.of(A2, Weight.of(1, 1));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "G2;1,0;7",
        "G2;0,1;14",
        "F4;0,0,0,1;26",
        "F4;1,0,0,0;52",
        "E6;1,0,0,0,0,0;27",
        "E7;0,0,0,0,0,0,1;56",
        "E8;0,0,0,0,0,0,0,1;248",
        "B4;0,0,0,1;16",
        "D5;0,0,0,0,1;16",
        "C3;0,0,1;14",
        "A3;2,1,2;300"
      })
  void everyTypeHasExactMatrices(String type, String weight, int dimension) {
    ChevalleyModule module = ChevalleyModule.of(CartanType.parse(type), Weight.parse(weight));
    assertThat(module.dimension()).isEqualTo(dimension);
    assertThat(module.certificate().holds()).isTrue();
    assertThat(module.weights().get(0)).isEqualTo(module.highest());
  }

  /** Minuscule representations need no other entries than 0 and 1. */
  @Test
  void minusculeRepresentations() {
    ChevalleyModule w56 =
        ChevalleyModule.of(CartanType.parse("E7"), Weight.of(0, 0, 0, 0, 0, 0, 1));
    assertThat(w56.form()).containsOnly(Rational.ONE);
    for (SparseMatrix<Rational> e : w56.raising()) {
      for (int j = 0; j < 56; j++) {
        assertThat(e.column(j).values()).allMatch(x -> x.abs().isOne());
      }
    }
  }

  /** J± of spin 3/2 have the entries √3, 2, √3. */
  @Test
  void orthonormalEntriesAreSignedRoots() {
    ChevalleyModule spin = ChevalleyModule.of(CartanType.parse("A1"), Weight.of(3));
    SparseMatrix<Rational> e = spin.raising().get(0);
    assertThat(spin.orthonormal(e, 0, 1)).isEqualTo(SignedRoot.ofSquare(1, Rational.of(3)));
    assertThat(spin.orthonormal(e, 1, 2)).isEqualTo(SignedRoot.of(Rational.of(2)));
    assertThat(spin.orthonormal(e, 2, 2)).isEqualTo(SignedRoot.ZERO);
    assertThat(spin.orthonormalFrom(e)[2][3]).isEqualTo(Math.sqrt(3));
    assertThat(spin.cartan().get(0).column(3)).isEqualTo(Map.of(3, Rational.of(-3)));
    assertThat(spin).hasToString("(3) of A1 in dimension 4");
  }

  private static ModuleCertificate changed(
      List<Weight> weights,
      List<SparseMatrix<Rational>> raising,
      List<SparseMatrix<Rational>> lowering,
      List<Rational> form) {
    return new ChevalleyModule(OCTET.roots(), OCTET.highest(), weights, raising, lowering, form)
        .certificate();
  }

  private static <T> List<T> with(List<T> list, int k, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(k, value);
    return copy;
  }

  @Test
  void everyPartOfTheCertificateCanFail() {
    List<SparseMatrix<Rational>> e = OCTET.raising();
    List<SparseMatrix<Rational>> f = OCTET.lowering();
    List<Weight> swapped = new ArrayList<>(OCTET.weights());
    Collections.swap(swapped, 0, 1);
    assertThat(changed(swapped, e, f, OCTET.form()).weights()).isFalse();
    List<SparseMatrix<Rational>> doubled = with(e, 0, e.get(0).scale(Rational.of(2)));
    assertThat(changed(OCTET.weights(), doubled, f, OCTET.form()).brackets()).isFalse();
    SparseMatrix<Rational> more = e.get(0).with(0, 0, Rational.ONE);
    assertThat(changed(OCTET.weights(), with(e, 0, more), f, OCTET.form()).serre()).isFalse();
    SparseMatrix<Rational> none = e.get(0).scale(Rational.ZERO);
    ModuleCertificate reducible = changed(OCTET.weights(), List.of(none, none), f, OCTET.form());
    assertThat(reducible.irreducible()).isFalse();
    assertThat(changed(swapped, e, f, OCTET.form()).multiplicities()).isTrue();
    List<Weight> twice = with(OCTET.weights(), 1, OCTET.highest());
    ModuleCertificate two = changed(twice, e, f, OCTET.form());
    assertThat(two.multiplicities()).isFalse();
    assertThat(two.irreducible()).isFalse();
    List<Rational> negative = with(OCTET.form(), 3, Rational.of(-1));
    assertThat(changed(OCTET.weights(), e, f, negative).invariantForm()).isFalse();
    List<Rational> other = with(OCTET.form(), 3, Rational.of(17));
    assertThat(changed(OCTET.weights(), e, f, other).invariantForm()).isFalse();
    assertThat(changed(OCTET.weights(), e, with(f, 0, none), OCTET.form()).invariantForm())
        .isFalse();
    assertThat(changed(OCTET.weights(), e, f, OCTET.form()).holds()).isTrue();
  }

  @Test
  void foreignMatricesAreChecked() {
    RootSystem roots = OCTET.roots();
    List<Rational> tripled = OCTET.form().stream().map(x -> x.multiply(Rational.of(3))).toList();
    ChevalleyModule same =
        ChevalleyModule.checked(
            roots, OCTET.highest(), OCTET.weights(), OCTET.raising(), OCTET.lowering(), tripled);
    assertThat(same.form()).isEqualTo(OCTET.form());
    assertThatThrownBy(
            () ->
                ChevalleyModule.checked(
                    roots,
                    OCTET.highest(),
                    OCTET.weights(),
                    OCTET.lowering(),
                    OCTET.raising(),
                    tripled))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("weights=false");
    assertThatThrownBy(
            () ->
                ChevalleyModule.checked(
                    roots, OCTET.highest(), OCTET.weights(), List.of(), List.of(), tripled))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0 matrices");
  }

  @Test
  void sizesAreLimitedAndWorkCanBeInterrupted() {
    assertThatThrownBy(() -> ChevalleyModule.of(A2, Weight.of(50, 50)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("132651");
    assertThatThrownBy(() -> ChevalleyModule.of(A2, Weight.of(1, 1), new ModuleLimits(7, 1)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new ModuleLimits(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ChevalleyModule.of(A2, Weight.of(1))).isInstanceOf(InvalidInput.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ChevalleyModule.of(A2, Weight.of(1, 0)))
        .isInstanceOf(CancellationException.class);
  }

  /** The compact form of G₂ is an algebra of dimension 14 with a definite Killing form. */
  @Test
  void compactFormsAreLieAlgebras() {
    ChevalleyModule seven = ChevalleyModule.of(CartanType.parse("G2"), Weight.of(1, 0));
    List<ComplexOperator> basis = seven.compactForm();
    List<String> names = java.util.stream.IntStream.range(0, 14).mapToObj(k -> "X" + k).toList();
    LieAlgebra algebra =
        LieAlgebra.of(7, names, basis.stream().map(ComplexOperator::toMatrix).toList());
    assertThat(algebra.isSemisimple()).isTrue();
    for (int k = 0; k < 14; k++) {
      assertThat(algebra.killingForm().at(k, k).signum()).isNegative();
    }
    assertThat(MatricesCertificate.of(algebra, basis, seven.form()).holds()).isTrue();
    ChevalleyModule adjoint = ChevalleyModule.of(CartanType.parse("G2"), Weight.of(0, 1));
    assertThat(MatricesCertificate.of(algebra, adjoint.compactForm(), adjoint.form()).holds())
        .isTrue();
  }
}
