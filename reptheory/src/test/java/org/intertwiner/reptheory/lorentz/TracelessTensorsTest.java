package org.intertwiner.reptheory.lorentz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.classical.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracelessTensorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3;1;1;4",
        "3;1;2;9",
        "3;1;1,1;6",
        "3;1;2,1;16",
        "3;1;2,2;10",
        "3;1;1,1,1;4",
        "3;1;3;16",
        "3;1;2,1,1;9",
        "3;1;1,1,1,1;1",
        "3;1;2,2,1;0",
        "2;1;3;7",
        "2;1;1,1;3",
        "3;0;2;5",
        "0;3;2;5",
        "2;2;2,2;10",
        "4;1;2,2;35",
        "1;1;2;2",
        "5;0;2,1;35"
      })
  void dimensions(int p, int q, String shape, int dimension) {
    Partition partition = Partition.parse(shape);
    TracelessTensors tensors = TracelessTensors.of(p, q, partition);
    assertThat(tensors.dimension()).isEqualTo(dimension);
    assertThat(TracelessTensors.dimension(p + q, partition)).isEqualTo(dimension);
    assertThat(tensors.certificate().holds()).isTrue();
    assertThat(tensors.operators()).hasSize((p + q) * (p + q - 1) / 2);
  }

  /** Vectors transform by the basis of the algebra itself. */
  @Test
  void vectors() {
    TracelessTensors vector = TracelessTensors.of(3, 1, Partition.of(1));
    assertThat(vector.basis()).isEqualTo(SparseMatrix.identity(Rationals.Q, 4));
    assertThat(vector.form().at(3, 3)).isEqualTo(Rational.of(-1));
    assertThat(vector.reflections()).hasSize(4);
    assertThat(vector.reflections().get(2).at(3, 3)).isEqualTo(Rational.of(-1));
    assertThat(vector).hasToString("[1] of O(3,1) in dimension 4");
  }

  /** Contractions of the basis vanish, and its entries are symmetric: checked index by index. */
  @Test
  void symmetricTracelessTensors() {
    TracelessTensors tensors = TracelessTensors.of(3, 1, Partition.of(2));
    for (int k = 0; k < 9; k++) {
      Rational trace = Rational.ZERO;
      for (int i = 0; i < 4; i++) {
        Rational diagonal = tensors.basis().at(5 * i, k);
        trace = i < 3 ? trace.add(diagonal) : trace.subtract(diagonal);
        for (int j = 0; j < 4; j++) {
          assertThat(tensors.basis().at(4 * i + j, k)).isEqualTo(tensors.basis().at(4 * j + i, k));
        }
      }
      assertThat(trace).isEqualTo(Rational.ZERO);
    }
  }

  /** Weyl's tensor has the symmetries of the curvature, the cyclic one among them. */
  @Test
  void curvatureTensors() {
    TracelessTensors weyl = TracelessTensors.of(3, 1, Partition.of(2, 2));
    for (int k = 0; k < 10; k++) {
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++) {
          for (int c = 0; c < 4; c++) {
            for (int d = 0; d < 4; d++) {
              // columns (a, c) and (b, d) of the tableau are antisymmetric
              assertThat(at(weyl, k, a, b, c, d)).isEqualTo(at(weyl, k, c, b, a, d).negate());
              assertThat(at(weyl, k, a, b, c, d)).isEqualTo(at(weyl, k, b, a, d, c));
              Rational cyclic =
                  at(weyl, k, a, b, c, d).add(at(weyl, k, b, c, a, d)).add(at(weyl, k, c, a, b, d));
              assertThat(cyclic).isEqualTo(Rational.ZERO);
            }
          }
        }
      }
    }
  }

  private static Rational at(TracelessTensors t, int k, int a, int b, int c, int d) {
    return t.basis().at(((a * 4 + b) * 4 + c) * 4 + d, k);
  }

  @Test
  void whatIsNoRepresentationIsRefused() {
    assertThatThrownBy(() -> TracelessTensors.of(-1, 2, Partition.of(1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TracelessTensors.of(0, 0, Partition.of(1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TracelessTensors.of(3, 1, Partition.of(9)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> TracelessTensors.of(3, 1, Partition.of(2), 15))
        .isInstanceOf(LimitExceeded.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> TracelessTensors.of(3, 1, Partition.of(2)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void everyPartOfTheCertificateCanFail() {
    TracelessTensors t = TracelessTensors.of(3, 1, Partition.of(2));
    List<SparseMatrix<Rational>> bent = new ArrayList<>(t.operators());
    java.util.Collections.swap(bent, 0, 4);
    assertThat(t.certificate(bent, t.reflections(), t.form()).brackets()).isFalse();
    List<SparseMatrix<Rational>> mirrors = new ArrayList<>(t.reflections());
    java.util.Collections.swap(mirrors, 1, 2);
    assertThat(t.certificate(t.operators(), mirrors, t.form()).components()).isFalse();
    mirrors.set(0, mirrors.get(1));
    assertThat(t.certificate(t.operators(), mirrors, t.form()).components()).isFalse();
    SparseMatrix<Rational> other = t.form().with(0, 0, Rational.of(7));
    assertThat(t.certificate(t.operators(), t.reflections(), other).form()).isFalse();
    SparseMatrix<Rational> zero = t.form().scale(Rational.ZERO);
    assertThat(t.certificate(t.operators(), t.reflections(), zero).form()).isFalse();
    TracelessTensors vector = TracelessTensors.of(3, 1, Partition.of(1));
    assertThat(t.certificate(vector.operators(), vector.reflections(), vector.form()).dimension())
        .isFalse();
  }
}
