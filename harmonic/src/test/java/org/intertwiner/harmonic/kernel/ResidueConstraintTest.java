package org.intertwiner.harmonic.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.junit.jupiter.api.Test;

class ResidueConstraintTest {
  private static final ModularEmbedding RATIONAL = new LiftPrimes().at(1, 0).embedding(1);
  private static final long P = RATIONAL.field().characteristic();

  /** The derivative of a rotation on the weights 0 … top: zero, then a block (0, −w; w, 0) each. */
  private static ResidueFactor turns(int top) {
    Cyclotomic[][] x = new Cyclotomic[2 * top + 1][2 * top + 1];
    for (Cyclotomic[] row : x) {
      java.util.Arrays.fill(row, Cyclotomic.ZERO);
    }
    for (int w = 1; w <= top; w++) {
      x[2 * w - 1][2 * w] = Cyclotomic.of(-w);
      x[2 * w][2 * w - 1] = Cyclotomic.of(w);
    }
    return ResidueFactor.ofRows(RATIONAL, x);
  }

  @Test
  void partsAndTheirSquaresAreThoseOfTheWeights() {
    ResidueFactor factor = turns(3);
    assertThat(factor.parts()).hasNumberOfRows(4);
    assertThat(factor.longestPart()).isEqualTo(2);
    assertThat(factor.squares()).containsExactly(0, P - 1, P - 4, P - 9);
  }

  @Test
  void aMatrixWhoseSquareIsNoScalarHasNone() {
    Cyclotomic[][] x = {{Cyclotomic.ONE, Cyclotomic.ONE}, {Cyclotomic.ZERO, Cyclotomic.ONE}};
    assertThat(ResidueFactor.ofRows(RATIONAL, x).squares()).containsExactly(-1);
  }

  /** Over ℂ the solutions are the triples of weights that add up. */
  @Test
  void solutionsByPartsAreTheWeightsThatAddUp() {
    for (int l = 0; l <= 4; l++) {
      for (int j = 0; j <= 3; j++) {
        for (int k = 0; k <= 2; k++) {
          int expected = 0;
          for (int a = -l; a <= l; a++) {
            for (int b = -j; b <= j; b++) {
              expected += Math.abs(a + b) <= k ? 1 : 0;
            }
          }
          int dimension = (2 * l + 1) * (2 * j + 1) * (2 * k + 1);
          ResidueSpace space =
              new ResidueConstraint(P, true, turns(l), turns(j), turns(k)).solve(dimension);
          assertThat(space.rows()).hasSize(expected);
          assertThat(space.reduced().rows()).hasSize(expected);
        }
      }
    }
  }
}
