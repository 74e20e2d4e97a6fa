package org.intertwiner.reptheory.compact.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.ChevalleyModule;
import org.intertwiner.reptheory.compact.module.ComplexOperator;
import org.intertwiner.reptheory.compact.module.HighestWeightMatrices;
import org.intertwiner.reptheory.compact.module.ModuleLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

  @Test
  void patternsOfTheOctet() {
    UnitaryPatterns octet = UnitaryPatterns.of(Weight.of(1, 1));
    assertThat(octet.patterns()).hasSize(8).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(octet.patterns().get(0)).hasToString("(2,1,0 | 2,1 | 2)");
    assertThat(octet.patterns().get(7)).hasToString("(2,1,0 | 1,0 | 0)");
    assertThat(octet.module().certificate().holds()).isTrue();
    assertThat(octet).hasToString("(1,1) of A2 in dimension 8");
    // E₂₃ takes (1,0 | 0) to (2,0 | 0) with 1/√2 and to (1,1 | 1) not at all
    SparseMatrix<Rational> e = octet.module().raising().get(1);
    int low = place(octet, "(2,1,0 | 1,0 | 0)");
    int high = place(octet, "(2,1,0 | 2,0 | 0)");
    assertThat(octet.module().orthonormal(e, high, low).square()).isEqualTo(Rational.ONE);
    assertThat(e.column(low)).hasSize(1);
  }

  private static int place(UnitaryPatterns patterns, String text) {
    return patterns.patterns().stream().map(Pattern::toString).toList().indexOf(text);
  }

  /** The traces of words in the generators do not depend on the basis. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1", "4", "1,1", "2,1", "0,3", "1,0,1", "1,1,1", "2,0,1", "1,0,0,1"})
  void patternsAreEquivalentToHighestWeightModules(String weight) {
    Weight highest = Weight.parse(weight);
    ChevalleyModule a = UnitaryPatterns.of(highest).module();
    ChevalleyModule b = ChevalleyModule.of(new CartanType('A', highest.rank()), highest);
    assertThat(words(a)).isEqualTo(words(b));
  }

  private static List<Rational> words(ChevalleyModule module) {
    List<Rational> traces = new ArrayList<>();
    for (SparseMatrix<Rational> e : module.raising()) {
      for (SparseMatrix<Rational> f : module.lowering()) {
        SparseMatrix<Rational> product = e.multiply(f);
        traces.add(trace(product));
        for (SparseMatrix<Rational> g : module.raising()) {
          SparseMatrix<Rational> longer = product.multiply(g).multiply(module.lowering().get(0));
          traces.add(trace(longer));
        }
      }
    }
    return traces;
  }

  private static Rational trace(SparseMatrix<Rational> m) {
    Rational sum = Rational.ZERO;
    for (int j = 0; j < m.columns(); j++) {
      sum = sum.add(m.at(j, j));
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2;3;1",
        "3;2;3",
        "3;3;4",
        "4;1,1;4",
        "4;2,0;3",
        "4;1,0;2",
        "5;1,0;5",
        "5;0,1;4",
        "5;1,1;16",
        "6;0,1,0;4",
        "6;0,0,1;4",
        "6;1,1,1;64",
        "7;0,0,1;8",
        "7;1,0,1;48",
        "8;0,0,0,1;8",
        "8;0,0,1,0;8",
        "9;1,0,0,0;9",
        "10;0,0,0,0,1;16"
      })
  void orthogonalPatterns(int n, String weight, int dimension) {
    OrthogonalPatterns patterns = OrthogonalPatterns.of(n, Weight.parse(weight));
    assertThat(patterns.dimension()).isEqualTo(dimension);
    assertThat(patterns.certificate().holds()).isTrue();
    assertThat(patterns.form()).hasSize(dimension).allMatch(x -> x.signum() > 0);
  }

  /** Single-valued ones are equivalent to those by highest weight vectors: equal trace forms. */
  @Test
  void orthogonalPatternsAreEquivalentToHighestWeightModules() {
    int[][] cases = {{5, 1, 2}, {6, 0, 2, 0}, {7, 0, 0, 2}};
    for (int[] x : cases) {
      Weight weight = Weight.of(java.util.Arrays.copyOfRange(x, 1, x.length));
      List<ComplexOperator> a = OrthogonalPatterns.of(x[0], weight).operators();
      List<ComplexOperator> b =
          HighestWeightMatrices.of(LieGroups.specialOrthogonal(x[0]), weight).operators();
      for (int i = 0; i < a.size(); i++) {
        ComplexOperator p = a.get(i).multiply(a.get((i + 1) % a.size())).multiply(a.get(0));
        ComplexOperator q = b.get(i).multiply(b.get((i + 1) % a.size())).multiply(b.get(0));
        assertThat(trace(p.multiply(a.get(i)).re())).isEqualTo(trace(q.multiply(b.get(i)).re()));
        assertThat(trace(p.im())).isEqualTo(trace(q.im()));
      }
    }
  }

  @Test
  void theVectorOfSO3HasTheKnownMatrices() {
    OrthogonalPatterns vector = OrthogonalPatterns.of(3, Weight.of(2));
    assertThat(vector.patterns().stream().map(Pattern::toString))
        .containsExactly("(1 | 1)", "(1 | 0)", "(1 | -1)");
    SparseMatrix<Rational> turn = vector.operators().get(2).im();
    assertThat(turn.at(0, 0)).isEqualTo(Rational.of(-1));
    assertThat(turn.at(1, 1)).isEqualTo(Rational.ZERO);
    assertThat(vector).hasToString("so(3) on 3 patterns");
  }

  @Test
  void aProofCanFail() {
    OrthogonalPatterns vector = OrthogonalPatterns.of(5, Weight.of(1, 0));
    assertThat(OrthogonalProof.isIrreducible(5, vector.operators(), vector.form(), List.of(2, 0)))
        .isTrue();
    assertThat(OrthogonalProof.isIrreducible(5, vector.operators(), vector.form(), List.of(4, 0)))
        .isFalse();
    List<ComplexOperator> zeros =
        vector.operators().stream().map(m -> m.scale(Rational.ZERO)).toList();
    assertThat(OrthogonalProof.isIrreducible(5, zeros, vector.form(), List.of(2, 0))).isFalse();
  }

  @Test
  void sizesAreLimitedAndWorkCanBeInterrupted() {
    ModuleLimits few = new ModuleLimits(7, 7);
    assertThatThrownBy(() -> UnitaryPatterns.of(Weight.of(1, 1), few))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> OrthogonalPatterns.of(5, Weight.of(0, 2), few))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> OrthogonalPatterns.of(1, Weight.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> UnitaryPatterns.of(Weight.of(-1, 0))).isInstanceOf(InvalidInput.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> UnitaryPatterns.of(Weight.of(1, 0)))
        .isInstanceOf(CancellationException.class);
  }
}
