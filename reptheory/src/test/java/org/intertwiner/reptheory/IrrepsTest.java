package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.finite.IrrepLimits;
import org.intertwiner.reptheory.finite.OrthonormalMatrices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrrepsTest {

  static List<GoldenGroup> small() {
    return GoldenGroup.upToOrder(50);
  }

  static List<GoldenGroup> middle() {
    return GoldenGroup.upToOrder(200);
  }

  @ParameterizedTest
  @MethodSource("small")
  void smallGroupsByExactArithmetic(GoldenGroup golden) {
    Irreps<Permutation> irreps = Irreps.of(golden.group());
    irreps.allComplex().forEach(IrrepChecks::exact);
    irreps.allReal().forEach(IrrepChecks::exact);
  }

  @ParameterizedTest
  @MethodSource("middle")
  void everyRowOfEveryGoldenGroupIsCertified(GoldenGroup golden) {
    Irreps<Permutation> irreps = Irreps.of(golden.group());
    for (int row = 0; row < irreps.size(); row++) {
      IrrepChecks.cheap(irreps.complex(row));
      IrrepChecks.cheap(irreps.real(row));
      IrrepChecks.orthonormal(irreps.complex(row));
      IrrepChecks.orthonormal(irreps.real(row));
    }
  }

  @Test
  void theExceptionalGroupsByExactArithmetic() {
    FiniteGroup<Permutation> a5 = Groups.alternating(5);
    Irreps.of(a5).allComplex().forEach(IrrepChecks::exact);
    Irreps.of(a5).allReal().forEach(IrrepChecks::exact);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 12, 17})
  void dihedralGroupsTurnAndReflectThePlane(int n) {
    FiniteGroup<Permutation> group = Groups.dihedral(n);
    CharacterTable<Permutation> table = CharacterTable.of(group);
    List<Integer> frequencies = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      Irrep<Permutation> irrep = Irreps.of(table).real(row);
      if (irrep.dimension() == 1) {
        continue;
      }
      assertThat(irrep.isOrthonormal()).isTrue();
      int found = 0;
      for (int k = 1; 2 * k < n; k++) {
        if (irrep.generators().get(0).equals(rotation(n, k))) {
          found = k;
        }
      }
      frequencies.add(found);
      assertThat(irrep.generators().get(1))
          .isEqualTo(
              Matrix.diagonal(Cyclotomics.FIELD, List.of(Cyclotomic.ONE, Cyclotomic.of(-1))));
    }
    List<Integer> all = new ArrayList<>();
    for (int k = 1; 2 * k < n; k++) {
      all.add(k);
    }
    assertThat(frequencies).containsExactlyInAnyOrderElementsOf(all);
  }

  private static Matrix<Cyclotomic> rotation(int n, int k) {
    Cyclotomic cos = Cyclotomic.cos2pi(n, k);
    Cyclotomic sin = Cyclotomic.sin2pi(n, k);
    return Matrix.of(Cyclotomics.FIELD, List.of(List.of(cos, sin.negate()), List.of(sin, cos)));
  }

  @Test
  void cyclicGroupsTurnThePlane() {
    FiniteGroup<Permutation> group = Groups.cyclic(7);
    Irreps<Permutation> irreps = Irreps.of(group);
    for (int row = 1; row < 7; row++) {
      Cyclotomic value = irreps.table().irrep(row).atElement(group.generatorIndex(0));
      assertThat(irreps.complex(row).generators().get(0).at(0, 0)).isEqualTo(value);
      Matrix<Cyclotomic> real = irreps.real(row).generators().get(0);
      assertThat(real.at(1, 0).re()).isEqualTo(value.im());
      assertThat(real.at(0, 0)).isEqualTo(real.at(1, 1));
    }
  }

  @Test
  void theCubeGroupIsGivenBySignedPermutations() {
    FiniteGroup<Permutation> cube = Groups.product(Groups.symmetric(4), Groups.cyclic(2));
    Irreps<Permutation> irreps = Irreps.of(cube);
    for (Irrep<Permutation> irrep : irreps.allReal()) {
      if (irrep.dimension() == 3) {
        assertThat(irrep.isOrthonormal()).isTrue();
        assertThat(irrep.conductor()).isEqualTo(1);
      }
    }
  }

  @Test
  void fieldsAreSmall() {
    Irreps<Permutation> s6 = Irreps.of(Groups.symmetric(6));
    s6.allComplex().forEach(irrep -> assertThat(irrep.conductor()).isEqualTo(1));
    Irreps<Permutation> a5 = Irreps.of(Groups.alternating(5));
    assertThat(a5.complex(1).conductor()).isEqualTo(5);
    assertThat(a5.complex(3).conductor()).isEqualTo(1);
    Irreps<Permutation> q8 = Irreps.of(Groups.quaternion(8));
    assertThat(q8.complex(4).conductor()).isEqualTo(4);
    assertThat(q8.real(4).dimension()).isEqualTo(4);
    assertThat(q8.real(4).conductor()).isEqualTo(1);
  }

  @Test
  void elementsAndTheirNumbersHaveTheSameMatrix() {
    FiniteGroup<Permutation> group = Groups.symmetric(4);
    Irrep<Permutation> irrep = Irreps.of(group).complex(3);
    assertThat(irrep.at(group.element(17))).isEqualTo(irrep.at(17));
    assertThat(irrep.at(0).isIdentity()).isTrue();
    assertThat(irrep.name()).isEqualTo("3a");
    assertThat(irrep.row()).isEqualTo(3);
  }

  @Test
  void conjugateRowsShareOneRealRepresentation() {
    assertThat(Irreps.of(Groups.cyclic(5)).allReal()).hasSize(3);
    assertThat(Irreps.of(Groups.cyclic(5)).allComplex()).hasSize(5);
  }

  @Test
  void whatWasComputedOnceIsRemembered() {
    Irreps<Permutation> irreps = Irreps.of(Groups.symmetric(4));
    assertThat(irreps.complex(2)).isSameAs(irreps.complex(2));
    assertThat(irreps.real(2)).isSameAs(irreps.real(2));
  }

  @Test
  void anIndefiniteFormIsRefused() {
    Matrix<Cyclotomic> form =
        Matrix.diagonal(Cyclotomics.FIELD, List.of(Cyclotomic.ONE, Cyclotomic.of(-1)));
    assertThatThrownBy(() -> OrthonormalMatrices.from(List.of(form), form))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("positive definite");
  }

  @Test
  void limitsAreNamed() {
    CharacterTable<Permutation> table = CharacterTable.of(Groups.symmetric(5));
    Irreps<Permutation> irreps = Irreps.of(table, new IrrepLimits(4, 1000));
    assertThat(irreps.complex(3).dimension()).isEqualTo(4);
    assertThatThrownBy(() -> irreps.complex(6))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("degree 6")
        .hasMessageContaining("maxDegree");
    assertThatThrownBy(() -> irreps.real(6)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new IrrepLimits(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> irreps.complex(7)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void groupsTooLargeForTheSlowSearchesAreRefused() {
    CharacterTable<Permutation> table = CharacterTable.of(extraspecial());
    int last = table.size() - 1;
    Irreps<Permutation> refused = Irreps.of(table, new IrrepLimits(100, 10));
    assertThatThrownBy(() -> refused.complex(last))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("no idempotent of rank one");
    IrrepChecks.exact(Irreps.of(table).complex(last));
  }

  /** The extraspecial group 2^{1+4}: no element has an eigenvalue of multiplicity one. */
  private static FiniteGroup<Permutation> extraspecial() {
    return GoldenGroup.all().stream()
        .filter(g -> g.name().startsWith("2^(1+4)"))
        .findFirst()
        .orElseThrow()
        .group();
  }

  @Test
  void anInterruptEndsTheWork() {
    Irreps<Permutation> irreps = Irreps.of(Groups.symmetric(5));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> irreps.complex(5)).isInstanceOf(CancellationException.class);
  }
}
