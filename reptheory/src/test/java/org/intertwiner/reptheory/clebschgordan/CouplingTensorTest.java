package org.intertwiner.reptheory.clebschgordan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.number.Radical;
import org.junit.jupiter.api.Test;

/** Tensors that couple irreps of the rotation groups, against independent descriptions. */
class CouplingTensorTest {
  private static CouplingTensor so3(int l1, int l2, int l3) {
    return CouplingTensors.so3(l1, l2, l3).get(0);
  }

  /** The basis of degree 1 is (y, z, x): an even permutation of (x, y, z). */
  @Test
  void vectorsCoupleByTheirProducts() {
    CouplingTensor cross = so3(1, 1, 1);
    assertThat(cross.entries()).hasSize(6);
    CouplingTensor dot = so3(1, 1, 0);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(dot.at(i, j, 0)).hasToString(i == j ? "√(1/3)" : "0");
        for (int k = 0; k < 3; k++) {
          int sign = (j - i) * (k - i) * (k - j) / 2;
          String value = sign == 0 ? "0" : sign > 0 ? "√(1/2)" : "-√(1/2)";
          assertThat(cross.at(i, j, k)).hasToString(value);
        }
      }
    }
    assertThat(cross.labels()).containsExactly("1", "1", "1");
    assertThat(cross).hasToString("1 ⊗ 1 → 1 of SO3, 6 entries");
    assertThat(cross.apply(new double[] {1, 2, 3}, new double[] {-1, 0, 2}))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(4 / Math.sqrt(2), -5 / Math.sqrt(2), 2 / Math.sqrt(2));
  }

  /** Symmetric traceless tensors: xy, yz, 2z²−x²−y², xz, x²−y². */
  @Test
  void twoVectorsMakeASymmetricTensor() {
    CouplingTensor tensor = so3(1, 1, 2);
    int sign = tensor.at(0, 0, 2).signum();
    assertThat(sign).isEqualTo(-tensor.at(1, 1, 2).signum());
    assertThat(tensor.at(1, 1, 2).toRoot().square()).hasToString("2/3");
    assertThat(tensor.at(0, 0, 2).toRoot().square()).hasToString("1/6");
    assertThat(tensor.at(0, 2, 0).toRoot().square()).hasToString("1/2");
    assertThat(tensor.at(0, 2, 0)).isEqualTo(tensor.at(2, 0, 0));
    assertThat(tensor.entries().get(0).value().signum()).isEqualTo(1);
  }

  @Test
  void agreesWithAnIndependentLibraryUpToSign() throws IOException {
    try (InputStream in =
        CouplingTensorTest.class.getResourceAsStream("/golden/coupling-tensors.json")) {
      JsonNode records = new ObjectMapper().readTree(in);
      assertThat(records).hasSize(15);
      for (JsonNode row : records) {
        JsonNode l = row.get("l");
        CouplingTensor tensor = so3(l.get(0).asInt(), l.get(1).asInt(), l.get(2).asInt());
        assertThat(tensor.entries()).hasSameSizeAs(row.get("nonzero"));
        double[][][] array = tensor.toArray();
        double scale = 0;
        for (JsonNode e : row.get("nonzero")) {
          double got = array[e.get(0).asInt()][e.get(1).asInt()][e.get(2).asInt()];
          double ratio = got / e.get(3).asDouble();
          scale = scale == 0 ? ratio : scale;
          assertThat(ratio).as(row.get("l").toString()).isCloseTo(scale, Offset.offset(1e-12));
        }
        assertThat(Math.abs(scale))
            .isCloseTo(Math.sqrt(2 * l.get(2).asInt() + 1), Offset.offset(1e-12));
      }
    }
  }

  /** The matrices of the certificate are those of the differential operators on polynomials. */
  @Test
  void generatorsAreDerivativesOfHarmonicPolynomials() {
    for (int l = 0; l <= 6; l++) {
      CouplingAction action = CouplingAction.harmonics(l, List.of());
      HarmonicPolynomials polynomials = new HarmonicPolynomials(l);
      assertEqual(action.derivatives().get(0), polynomials.generator(10_000, 100));
      assertEqual(action.derivatives().get(1), polynomials.generator(1, 10_000));
    }
  }

  private static void assertEqual(CouplingAction.Sparse sparse, Radical[][] dense) {
    int cells = 0;
    for (int row = 0; row < dense.length; row++) {
      Map<Integer, Radical> byColumn = new HashMap<>();
      sparse.rows().get(row).forEach(c -> byColumn.put(c.index(), c.value()));
      for (int column = 0; column < dense.length; column++) {
        assertThat(byColumn.getOrDefault(column, Radical.ZERO))
            .as(row + ", " + column)
            .isEqualTo(dense[row][column]);
        cells += dense[row][column].isZero() ? 0 : 1;
      }
    }
    assertThat(sparse.columns().stream().mapToInt(List::size).sum()).isEqualTo(cells);
  }

  /** All l₃ together are an orthogonal change of basis of the product. */
  @Test
  void productsAreExhausted() {
    for (int[] l : new int[][] {{0, 0}, {1, 2}, {2, 2}, {3, 2}}) {
      Map<String, Radical> projector = new HashMap<>();
      for (int l3 = Math.abs(l[0] - l[1]); l3 <= l[0] + l[1]; l3++) {
        List<CouplingTensor.Entry> entries = so3(l[0], l[1], l3).entries();
        for (CouplingTensor.Entry a : entries) {
          for (CouplingTensor.Entry b : entries) {
            if (a.third() == b.third()) {
              String place = a.first() + " " + a.second() + " " + b.first() + " " + b.second();
              projector.merge(place, a.radical().multiply(b.radical()), Radical::add);
            }
          }
        }
      }
      projector.values().removeIf(Radical::isZero);
      assertThat(projector).hasSize((2 * l[0] + 1) * (2 * l[1] + 1));
      assertThat(projector.values()).containsOnly(Radical.ONE);
    }
  }

  @Test
  void parityDecidesForTheFullGroup() {
    assertThat(CouplingTensors.o3("1o", "1o", "1o")).isEmpty();
    CouplingTensor axial = CouplingTensors.o3("1o", "1o", "1e").get(0);
    assertThat(axial.entries()).isEqualTo(so3(1, 1, 1).entries());
    assertThat(axial.certificate().proved()).isTrue();
    assertThat(axial.group()).isEqualTo("O3");
    assertThat(CouplingTensors.o3("2e", "1o", "4o")).isEmpty();
    assertThatThrownBy(() -> CouplingTensors.o3("1x", "1o", "1e"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1x");
  }

  @Test
  void spinsCoupleWithTheirPhases() {
    HalfInteger half = HalfInteger.parse("1/2");
    CouplingTensor singlet = CouplingTensors.su2(half, half, HalfInteger.ZERO).get(0);
    assertThat(singlet.at(0, 1, 0)).hasToString("√(1/2)");
    assertThat(singlet.at(1, 0, 0)).hasToString("-√(1/2)");
    assertThat(CouplingTensors.su2(half, half, half)).isEmpty();
    assertThat(CouplingTensors.su2(half, half, HalfInteger.of(2))).isEmpty();
    for (int tj1 = 0; tj1 <= 5; tj1++) {
      for (int tj2 = 0; tj2 <= 4; tj2++) {
        for (int tj3 = Math.abs(tj1 - tj2); tj3 <= tj1 + tj2; tj3 += 2) {
          CouplingTensor tensor =
              CouplingTensors.su2(new HalfInteger(tj1), new HalfInteger(tj2), new HalfInteger(tj3))
                  .get(0);
          assertThat(tensor.certificate().proved()).isTrue();
          assertThat(tensor.shape()).containsExactly(tj1 + 1, tj2 + 1, tj3 + 1);
        }
      }
    }
  }

  @Test
  void frequenciesAddAndSubtract() {
    assertThat(CouplingTensors.so2(1, 2, 2)).isEmpty();
    assertThat(CouplingTensors.so2(0, 0, 0)).hasSize(1);
    for (int[] k : new int[][] {{1, 2, 3}, {1, 2, 1}, {3, 1, 2}, {2, 2, 0}, {0, 2, 2}, {3, 3, 6}}) {
      List<CouplingTensor> basis = CouplingTensors.so2(k[0], k[1], k[2]);
      assertThat(basis).hasSize(2);
      double[][][] first = basis.get(0).toArray();
      double inner = 0;
      for (CouplingTensor.Entry e : basis.get(1).entries()) {
        inner += e.value().doubleValue() * first[e.first()][e.second()][e.third()];
      }
      assertThat(inner).isZero();
      assertThat(basis).allMatch(t -> t.certificate().proved());
    }
    // (a+ib)(c+id) over √2
    CouplingTensor product = CouplingTensors.so2(1, 2, 3).get(0);
    assertThat(product.at(0, 0, 0)).hasToString("√(1/2)");
    assertThat(product.at(1, 1, 0)).hasToString("-√(1/2)");
    assertThat(product.at(0, 1, 1)).hasToString("√(1/2)");
    assertThat(CouplingTensors.so2(0, 2, 2).get(0).at(0, 1, 1)).hasToString("1");
    assertThatThrownBy(() -> CouplingTensors.so2(-1, 2, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CouplingTensors.so2(2_000_000, 0, 1))
        .isInstanceOf(LimitExceeded.class);
  }

  /** One tensor for every irrep in a product, whose dimensions add up. */
  @Test
  void reflectionsLeaveOneCoupling() {
    List<String> labels = new ArrayList<>(List.of("freq:0,0", "freq:1,0"));
    for (int k = 1; k <= 8; k++) {
      labels.add("freq:1," + k);
    }
    for (String a : labels.subList(0, 6)) {
      for (String b : labels.subList(0, 6)) {
        int dimension = 0;
        for (String c : labels) {
          List<CouplingTensor> basis = CouplingTensors.o2(a, b, c);
          assertThat(basis.size()).isLessThanOrEqualTo(1);
          dimension += basis.isEmpty() ? 0 : basis.get(0).shape()[2];
        }
        assertThat(dimension).isEqualTo((a.endsWith(",0") ? 1 : 2) * (b.endsWith(",0") ? 1 : 2));
      }
    }
    assertThat(CouplingTensors.o2("freq:1,2", "freq:1,2", "freq:1,0").get(0).at(0, 1, 0))
        .hasToString("√(1/2)");
    assertThatThrownBy(() -> CouplingTensors.o2("freq:0,2", "freq:1,0", "freq:1,2"))
        .hasMessageContaining("freq:0,2");
  }

  @Test
  void aChangedTensorIsRefuted() {
    CouplingTensor tensor = so3(2, 1, 2);
    List<CouplingAction> actions = new ArrayList<>();
    for (int l : new int[] {2, 1, 2}) {
      int[] parity = new int[2 * l + 1];
      java.util.Arrays.fill(parity, l % 2 == 0 ? 1 : -1);
      actions.add(CouplingAction.harmonics(l, List.of(parity)));
    }
    CouplingCertificate wrongParity = CouplingProof.of(tensor.entries(), actions);
    assertThat(wrongParity).isEqualTo(new CouplingCertificate(true, false, true));
    assertThat(wrongParity.proved()).isFalse();
    List<CouplingTensor.Entry> changed = new ArrayList<>(tensor.entries());
    CouplingTensor.Entry e = changed.get(3);
    changed.set(
        3, new CouplingTensor.Entry(e.first(), e.second(), e.third(), e.value().scaled(-1, 0)));
    assertThat(CouplingProof.of(changed, actions).infinitesimal()).isFalse();
    List<CouplingTensor.Entry> doubled =
        tensor.entries().stream()
            .map(
                x ->
                    new CouplingTensor.Entry(
                        x.first(), x.second(), x.third(), x.value().scaled(1, 2)))
            .toList();
    assertThat(CouplingProof.of(doubled, actions))
        .isEqualTo(new CouplingCertificate(true, false, false));
  }

  @Test
  void limitsAndIndicesAreNamed() {
    assertThatThrownBy(() -> CouplingTensors.so3(100, 100, 1)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> CouplingTensors.so3(1, 1, 1, new CouplingLimits(8)))
        .hasMessageContaining("maxProduct");
    assertThatThrownBy(() -> new CouplingLimits(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> so3(-1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> so3(1, 1, 1).at(0, 3, 0)).hasMessageContaining("less than 3");
    assertThatThrownBy(() -> so3(1, 1, 1).apply(new double[2], new double[3]))
        .isInstanceOf(InvalidInput.class);
    assertThat(CouplingTensors.so3(1, 1, 3)).isEmpty();
  }

  @Test
  void interruptionEndsTheProof() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> so3(2, 2, 2))
        .isInstanceOf(java.util.concurrent.CancellationException.class);
  }

  @Test
  void applicationContractsTheArray() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    CouplingTensor tensor = so3(9, 8, 7);
    double[] x = random.doubles(19).toArray();
    double[] y = random.doubles(17).toArray();
    double[][][] array = tensor.toArray();
    double[] z = tensor.apply(x, y);
    for (int k = 0; k < 15; k++) {
      double sum = 0;
      for (int i = 0; i < 19; i++) {
        for (int j = 0; j < 17; j++) {
          sum += array[i][j][k] * x[i] * y[j];
        }
      }
      assertThat(z[k]).isCloseTo(sum, Offset.offset(1e-13));
    }
  }
}
