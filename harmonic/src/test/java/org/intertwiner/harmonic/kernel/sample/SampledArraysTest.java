package org.intertwiner.harmonic.kernel.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.harmonic.export.NamedArray;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class SampledArraysTest {
  private static SampledBasis basis() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    FiniteRepresentation<Permutation> plane = Representations.plane(d4);
    return KernelSpace.on(plane)
        .from(Representations.directSum(List.of(plane, plane, Representations.regular(d4))))
        .to(Representations.directSum(List.of(Representations.regular(d4), plane)))
        .upToDegree(3)
        .sample(Grid.square(5), GaussianRings.of(0, 1, 2));
  }

  private static Map<String, double[]> values(List<NamedArray> arrays) throws IOException {
    Map<String, double[]> all = new HashMap<>();
    for (NamedArray array : arrays) {
      List<Double> values = new ArrayList<>();
      array
          .content()
          .writeTo(
              some -> {
                for (double v : some) {
                  values.add(v);
                }
              });
      assertThat((long) values.size()).as(array.toString()).isEqualTo(array.count());
      all.put(array.name(), values.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return all;
  }

  @Test
  void theFactoredArraysAreTheDenseOne() throws IOException {
    SampledBasis basis = basis();
    double[] dense = values(SampledArrays.dense(basis)).get("basis");
    List<NamedArray> factored = SampledArrays.factored(basis);
    Map<String, double[]> arrays = values(factored);
    Map<String, int[]> shapes = new HashMap<>();
    factored.forEach(a -> shapes.put(a.name(), a.shape()));
    double[] rebuilt = new double[dense.length];
    int points = basis.points().count();
    for (int t = 0; shapes.containsKey(t + ".values"); t++) {
      double[] cells = arrays.get(t + ".cells");
      int[] out = shapes.get(t + ".out");
      int[] in = shapes.get(t + ".in");
      for (int place = 0; place < out[0]; place++) {
        for (int c = 0; c < shapes.get(t + ".cells")[0]; c++) {
          int element = (int) (arrays.get(t + ".first")[place] + cells[3 * c]);
          int row = (int) arrays.get(t + ".out")[place * out[1] + (int) cells[3 * c + 1]];
          int column = (int) arrays.get(t + ".in")[place * in[1] + (int) cells[3 * c + 2]];
          int start = ((element * basis.outputs() + row) * basis.inputs() + column) * points;
          System.arraycopy(arrays.get(t + ".values"), c * points, rebuilt, start, points);
        }
      }
    }
    assertThat(rebuilt).isEqualTo(dense);
    assertThat(arrays.get("degree")).isEqualTo(values(SampledArrays.dense(basis)).get("degree"));
  }

  @Test
  void textsSayWhatTheBasisIs() {
    assertThat(SampledArrays.texts(basis()))
        .containsEntry("group", "D4")
        .containsEntry("action", "vector")
        .containsEntry("out", "regular + vector")
        .hasEntrySatisfying("certificate", c -> assertThat(c).startsWith("proved: residual 0"))
        .hasEntrySatisfying("dimensions", d -> assertThat(d).startsWith("["));
  }
}
