package org.intertwiner.harmonic.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector, tensor and coupled harmonics: orthonormality, derivatives, rotations, and each other. */
class TensorFieldsTest {
  private static final int DEGREE = 3;
  private static final Offset<Double> NEAR = Offset.offset(1e-13);

  private static final SphereAngles GRID;
  private static final double[] WEIGHTS;

  static {
    // exact for products of two harmonics of degree 3 with two more for the tensor
    int rings = 9;
    int turns = 18;
    LatitudeRule rule = LatitudeRule.gaussLegendre(rings);
    double[] theta = new double[rings * turns];
    double[] phi = new double[rings * turns];
    WEIGHTS = new double[rings * turns];
    double sum = 0;
    for (double w : rule.weights()) {
      sum += w;
    }
    for (int i = 0; i < rings * turns; i++) {
      theta[i] = Math.acos(rule.cosines()[i / turns]);
      phi[i] = 2 * Math.PI * (i % turns) / turns;
      WEIGHTS[i] = 4 * Math.PI * rule.weights()[i / turns] / (sum * turns);
    }
    GRID = SphereAngles.of(theta, phi);
  }

  /** A field: its complex components at every point of the grid. */
  private record Field(String name, double[][] values) {}

  private static Field field(String name, double[] all, int size, int[] places, double[] metric) {
    double[][] values = new double[GRID.count()][2 * places.length];
    for (int k = 0; k < GRID.count(); k++) {
      for (int c = 0; c < places.length; c++) {
        double scale = Math.sqrt(metric[c]);
        values[k][2 * c] = scale * all[k * size + places[c]];
        values[k][2 * c + 1] = scale * all[k * size + places[c] + 1];
      }
    }
    return new Field(name, values);
  }

  /** ∫ Σ a* b. */
  private static double[] product(Field a, Field b) {
    double re = 0;
    double im = 0;
    for (int k = 0; k < WEIGHTS.length; k++) {
      for (int c = 0; c < a.values()[k].length; c += 2) {
        double ar = a.values()[k][c];
        double ai = a.values()[k][c + 1];
        double br = b.values()[k][c];
        double bi = b.values()[k][c + 1];
        re += WEIGHTS[k] * (ar * br + ai * bi);
        im += WEIGHTS[k] * (ar * bi - ai * br);
      }
    }
    return new double[] {re, im};
  }

  private static void assertOrthonormal(List<Field> fields) {
    for (Field a : fields) {
      for (Field b : fields) {
        double[] p = product(a, b);
        String names = a.name() + " · " + b.name();
        assertThat(p[0]).as(names).isCloseTo(a.name().equals(b.name()) ? 1 : 0, NEAR);
        assertThat(p[1]).as(names).isCloseTo(0, NEAR);
      }
    }
  }

  private static List<Field> vectors() {
    VectorHarmonics plan = VectorHarmonics.of(DEGREE);
    double[] all = plan.values(GRID);
    List<Field> fields = new ArrayList<>();
    for (VectorHarmonics.Kind kind : VectorHarmonics.Kind.values()) {
      for (int l = kind == VectorHarmonics.Kind.RADIAL ? 0 : 1; l <= DEGREE; l++) {
        for (int m = -l; m <= l; m++) {
          int at = plan.index(kind, l, m, 0);
          fields.add(
              field(
                  kind + " " + l + " " + m,
                  all,
                  plan.size(),
                  new int[] {at, at + 2, at + 4},
                  new double[] {1, 1, 1}));
        }
      }
    }
    return fields;
  }

  private static int weight(TensorHarmonics.Kind kind) {
    return switch (kind) {
      case LONGITUDINAL, TRANSVERSE -> 0;
      case MIXED_GRADIENT, MIXED_CURL -> 1;
      case TRACELESS_EVEN, TRACELESS_ODD -> 2;
    };
  }

  private static List<Field> tensors() {
    TensorHarmonics plan = TensorHarmonics.of(DEGREE);
    double[] all = plan.values(GRID);
    List<Field> fields = new ArrayList<>();
    for (TensorHarmonics.Kind kind : TensorHarmonics.Kind.values()) {
      for (int l = weight(kind); l <= DEGREE; l++) {
        for (int m = -l; m <= l; m++) {
          int at = plan.index(kind, l, m, 0, 0);
          fields.add(
              field(
                  kind + " " + l + " " + m,
                  all,
                  plan.size(),
                  new int[] {at, at + 2, at + 4, at + 6, at + 8, at + 10},
                  new double[] {1, 2, 2, 1, 2, 1}));
        }
      }
    }
    return fields;
  }

  private static List<Field> coupled(CoupledHarmonics plan) {
    double[] all = plan.values(GRID);
    List<Field> fields = new ArrayList<>();
    int components = plan.spin().doubled() + 1;
    for (int i = 0; i < plan.labels().size(); i++) {
      int[] places = new int[components];
      double[] metric = new double[components];
      for (int c = 0; c < components; c++) {
        places[c] = plan.index(i, c);
        metric[c] = 1;
      }
      fields.add(field(plan.labels().get(i).toString(), all, plan.size(), places, metric));
    }
    return fields;
  }

  @Test
  void vectorHarmonicsAreOrthonormal() {
    assertOrthonormal(vectors());
    assertThat(vectors()).hasSize(16 + 15 + 15);
  }

  @Test
  void tensorHarmonicsAreOrthonormal() {
    assertOrthonormal(tensors());
    assertThat(tensors()).hasSize(2 * 16 + 2 * 15 + 2 * 12);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void coupledHarmonicsAreOrthonormal(int doubledSpin) {
    assertOrthonormal(coupled(CoupledHarmonics.of(new HalfInteger(doubledSpin), 2)));
  }

  /** Components at x, y, z from those at χ_{−1}, χ_0, χ_1. */
  private static double[] cartesian(double[] v) {
    double r = Math.sqrt(0.5);
    return new double[] {
      r * (v[0] - v[4]), r * (v[1] - v[5]), r * (v[1] + v[5]), -r * (v[0] + v[4]), v[2], v[3]
    };
  }

  @Test
  void theTwoKindsOfVectorHarmonicsAreMixturesOfEachOther() {
    List<Field> pure = vectors();
    CoupledHarmonics plan = CoupledHarmonics.of(HalfInteger.of(1), DEGREE);
    List<Field> coupled = coupled(plan);
    for (int i = 0; i < coupled.size(); i++) {
      CoupledHarmonics.Label label = plan.labels().get(i);
      int j = label.total().doubled() / 2;
      int m = label.projection().doubled() / 2;
      double[][] values = new double[GRID.count()][];
      for (int k = 0; k < values.length; k++) {
        values[k] = cartesian(coupled.get(i).values()[k]);
      }
      Field field = new Field(label.toString(), values);
      double radial = product(find(pure, "RADIAL " + j + " " + m), field)[0];
      double gradient = j == 0 ? 0 : product(find(pure, "GRADIENT " + j + " " + m), field)[0];
      double curl = j == 0 ? 0 : product(find(pure, "CURL " + j + " " + m), field)[1];
      double n = 2 * j + 1;
      if (label.orbital() == j) {
        assertThat(curl).isCloseTo(-1, NEAR);
      } else if (label.orbital() == j - 1) {
        assertThat(radial).isCloseTo(Math.sqrt(j / n), NEAR);
        assertThat(gradient).isCloseTo(Math.sqrt((j + 1) / n), NEAR);
      } else {
        assertThat(radial).isCloseTo(-Math.sqrt((j + 1) / n), NEAR);
        assertThat(gradient).isCloseTo(Math.sqrt(j / n), NEAR);
      }
    }
  }

  private static Field find(List<Field> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void tracelessTensorsAreSpannedByTheCoupledOnes() {
    CoupledHarmonics plan = CoupledHarmonics.of(HalfInteger.of(2), DEGREE);
    List<Field> coupled = new ArrayList<>();
    for (Field f : coupled(plan)) {
      double[][] values = new double[GRID.count()][];
      for (int k = 0; k < values.length; k++) {
        values[k] = tensor(f.values()[k]);
      }
      coupled.add(new Field(f.name(), values));
    }
    for (Field pure : tensors()) {
      double sum = 0;
      for (Field c : coupled) {
        double[] p = product(c, pure);
        sum += p[0] * p[0] + p[1] * p[1];
      }
      // the parts along r̂ r̂ and e_θ e_θ + e_φ e_φ have a trace: a third and two thirds are lost
      double expected =
          pure.name().startsWith("LONG") ? 2 / 3.0 : pure.name().startsWith("TRANS") ? 1 / 3.0 : 1;
      assertThat(sum).as(pure.name()).isCloseTo(expected, NEAR);
    }
  }

  /** The six components, weighted, of Σ v_μ χ_μ, χ_μ = Σ ⟨1 a 1 b | 2 μ⟩ χ_a χ_b. */
  private static double[] tensor(double[] v) {
    double[] out = new double[12];
    int[] rows = {0, 0, 0, 1, 1, 2};
    int[] columns = {0, 1, 2, 1, 2, 2};
    for (int a = -1; a <= 1; a++) {
      for (int b = -1; b <= 1; b++) {
        int mu = a + b;
        double factor =
            ClebschGordan.coefficient(2, 2 * a, 2, 2 * b, 4, 2 * mu).toRoot().doubleValue();
        double re = factor * v[2 * (mu + 2)];
        double im = factor * v[2 * (mu + 2) + 1];
        double[] first = unit(a);
        double[] second = unit(b);
        for (int c = 0; c < 6; c++) {
          double metric = rows[c] == columns[c] ? 1 : Math.sqrt(2);
          int i = 2 * rows[c];
          int j = 2 * columns[c];
          double pr = first[i] * second[j] - first[i + 1] * second[j + 1];
          double pi = first[i] * second[j + 1] + first[i + 1] * second[j];
          out[2 * c] += metric * (pr * re - pi * im);
          out[2 * c + 1] += metric * (pr * im + pi * re);
        }
      }
    }
    return out;
  }

  private static double[] unit(int mu) {
    double[] v = new double[6];
    v[2 * (mu + 1)] = 1;
    return cartesian(v);
  }

  @Test
  void theGradientIsTheOneOfTheScalarHarmonic() {
    double[] x = {0.36, 0.48, 0.8};
    VectorHarmonics plan = VectorHarmonics.of(DEGREE);
    double[] all = plan.values(SphereAngles.ofPoints(x));
    double step = 1e-5;
    SpinHarmonics scalar = SpinHarmonics.of(DEGREE, 0);
    for (int axis = 0; axis < 3; axis++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[axis] += step;
      down[axis] -= step;
      double[] above = scalar.values(SphereAngles.ofPoints(up));
      double[] below = scalar.values(SphereAngles.ofPoints(down));
      for (int l = 1; l <= DEGREE; l++) {
        for (int m = -l; m <= l; m++) {
          int at = 2 * (l * l + l + m);
          double scale = 2 * step * Math.sqrt(l * (l + 1));
          int place = plan.index(VectorHarmonics.Kind.GRADIENT, l, m, axis);
          Offset<Double> near = Offset.offset(1e-8);
          assertThat(all[place]).isCloseTo((above[at] - below[at]) / scale, near);
          assertThat(all[place + 1]).isCloseTo((above[at + 1] - below[at + 1]) / scale, near);
          // the curl is r̂ times the gradient
          int next = plan.index(VectorHarmonics.Kind.GRADIENT, l, m, (axis + 1) % 3);
          int last = plan.index(VectorHarmonics.Kind.GRADIENT, l, m, (axis + 2) % 3);
          assertThat(all[plan.index(VectorHarmonics.Kind.CURL, l, m, axis)])
              .isCloseTo(x[(axis + 1) % 3] * all[last] - x[(axis + 2) % 3] * all[next], NEAR);
        }
      }
    }
  }

  @Test
  void pureHarmonicsTurnByTheirDegree() {
    UnitQuaternion g = UnitQuaternion.from(0.4, -0.2, 0.7, 0.3);
    double[] r = g.toRotation().toArray();
    double[] x = {0.36, -0.48, 0.8};
    double[] back = g.inverse().rotate(x);
    double[] d = WignerMatrices.of(DEGREE).complex(RotationBatch.of(g));
    VectorHarmonics vectors = VectorHarmonics.of(DEGREE);
    double[] here = vectors.values(SphereAngles.ofPoints(x));
    double[] there = vectors.values(SphereAngles.ofPoints(back));
    TensorHarmonics tensors = TensorHarmonics.of(DEGREE);
    double[] tensorHere = tensors.values(SphereAngles.ofPoints(x));
    double[] tensorThere = tensors.values(SphereAngles.ofPoints(back));
    for (int degree = 0; degree <= DEGREE; degree++) {
      int l = degree;
      for (int m = -l; m <= l; m++) {
        for (VectorHarmonics.Kind kind : VectorHarmonics.Kind.values()) {
          for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
              sum += r[3 * i + j] * there[vectors.index(kind, l, m, j)];
            }
            int component = i;
            double expected = mixed(d, l, m, here, n -> vectors.index(kind, l, n, component));
            assertThat(sum).isCloseTo(expected, NEAR);
          }
        }
        for (TensorHarmonics.Kind kind : TensorHarmonics.Kind.values()) {
          double sum = 0;
          for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
              sum += r[i] * r[6 + j] * tensorThere[tensors.index(kind, l, m, i, j)];
            }
          }
          double expected = mixed(d, l, m, tensorHere, n -> tensors.index(kind, l, n, 0, 2));
          assertThat(sum).isCloseTo(expected, NEAR);
        }
      }
    }
  }

  /** Re Σ_n D_nm of a component. */
  private static double mixed(
      double[] d, int l, int m, double[] values, java.util.function.IntUnaryOperator place) {
    double sum = 0;
    for (int n = -l; n <= l; n++) {
      int at = 2 * (WignerMatrices.blockOffset(l) + (l + n) * (2 * l + 1) + l + m);
      int from = place.applyAsInt(n);
      sum += d[at] * values[from] - d[at + 1] * values[from + 1];
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void coupledHarmonicsTurnByTheirTotalSpin(int doubledSpin) {
    HalfInteger spin = new HalfInteger(doubledSpin);
    CoupledHarmonics plan = CoupledHarmonics.of(spin, 3);
    RotationBatch g = RotationBatch.of(UnitQuaternion.from(-0.4, -0.2, 0.7, 0.3));
    double[] x = {0.36, -0.48, 0.8};
    double[] here = plan.values(SphereAngles.ofPoints(x));
    double[] there = plan.values(SphereAngles.ofPoints(g.quaternion(0).inverse().rotate(x)));
    double[] ds = WignerMatrices.ofSpin(spin, g);
    int components = doubledSpin + 1;
    for (int i = 0; i < plan.labels().size(); i++) {
      CoupledHarmonics.Label label = plan.labels().get(i);
      int n = label.total().doubled() + 1;
      int column = (label.projection().doubled() + n - 1) / 2;
      double[] dj = WignerMatrices.ofSpin(label.total(), g);
      for (int c = 0; c < components; c++) {
        double re = 0;
        double im = 0;
        for (int b = 0; b < components; b++) {
          int at = 2 * (c * components + b);
          int from = plan.index(i, b);
          re += ds[at] * there[from] - ds[at + 1] * there[from + 1];
          im += ds[at] * there[from + 1] + ds[at + 1] * there[from];
        }
        for (int row = 0; row < n; row++) {
          int at = 2 * (row * n + column);
          int from = plan.index(i - column + row, c);
          re -= dj[at] * here[from] - dj[at + 1] * here[from + 1];
          im -= dj[at] * here[from + 1] + dj[at + 1] * here[from];
        }
        assertThat(Math.hypot(re, im)).as(label.toString()).isLessThan(1e-13);
      }
    }
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> VectorHarmonics.of(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TensorHarmonics.of(1)).isInstanceOf(InvalidInput.class);
    VectorHarmonics vectors = VectorHarmonics.of(2);
    assertThatThrownBy(() -> vectors.index(VectorHarmonics.Kind.CURL, 3, 0, 0))
        .isInstanceOf(InvalidInput.class);
    TensorHarmonics tensors = TensorHarmonics.of(2);
    assertThatThrownBy(() -> tensors.index(TensorHarmonics.Kind.TRANSVERSE, 2, 3, 0, 0))
        .isInstanceOf(InvalidInput.class);
    HalfInteger one = HalfInteger.of(1);
    assertThatThrownBy(() -> CoupledHarmonics.of(new HalfInteger(-1), 2))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CoupledHarmonics.of(one, 201)).isInstanceOf(LimitExceeded.class);
    CoupledHarmonics coupled = CoupledHarmonics.of(one, 1);
    assertThatThrownBy(() -> coupled.index(0, 3)).isInstanceOf(InvalidInput.class);
    SphereAngles many = SphereAngles.of(new double[300_000], new double[300_000]);
    VectorHarmonics large = VectorHarmonics.of(40);
    assertThatThrownBy(() -> large.values(many)).isInstanceOf(LimitExceeded.class);
    assertThat(vectors).hasToString("vector harmonics of degree ≤ 2");
    assertThat(tensors).hasToString("tensor harmonics of degree ≤ 2");
    assertThat(vectors.maxDegree() + tensors.maxDegree()).isEqualTo(4);
    assertThat(coupled.toString()).contains("spin 1");
  }
}
