package org.intertwiner.nn.engine.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.junit.jupiter.api.Test;

/** Sparse products of float64 by plain loops. */
class DoubleSparseTest {
  private static final SparseProduct SWAP =
      SparseProduct.to(Operand.of(2)).from(Operand.of(2)).add(2, 0, 1).add(3, 1, 0).build();

  private static double[] run() {
    double[] out = new double[4];
    double[] x = {1, 2, 5, 7};
    DoubleSparse.run(SWAP, List.of(x), new int[] {2}, out, 2, new Workers(1));
    return out;
  }

  @Test
  void multiplies() {
    assertThat(run()).containsExactly(4, 3, 14, 15);
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(DoubleSparseTest::run).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run()).containsExactly(4, 3, 14, 15);
  }
}
