package org.intertwiner.harmonic.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.polynomial.Form;
import org.junit.jupiter.api.Test;

class CircularHarmonicsTest {
  private static final double[] POINTS = {0.6, -0.8, 1.5, 0.25, 0, 0, -0.1, 0.3};

  @Test
  void valuesAndGradientsAreThoseOfTheForms() {
    int maxDegree = 9;
    int row = 2 * maxDegree + 1;
    double[] values = new double[4 * row];
    double[] gradients = new double[8 * row];
    CircularHarmonics.values(maxDegree, POINTS, values);
    CircularHarmonics.gradients(maxDegree, POINTS, gradients);
    for (int i = 0; i < 4; i++) {
      double x = POINTS[2 * i];
      double y = POINTS[2 * i + 1];
      double[][] one = CircularHarmonics.values(maxDegree, x, y);
      for (int l = 0; l <= maxDegree; l++) {
        List<Form> forms = CircularHarmonics.forms(l);
        for (int part = 0; part < forms.size(); part++) {
          int j = l == 0 ? 0 : 2 * l - 1 + part;
          Form form = forms.get(part);
          assertThat(values[i * row + j]).isEqualTo(one[l][part]);
          assertThat(values[i * row + j]).isCloseTo(form.evaluate(x, y), within(1e-13));
          for (int axis = 0; axis < 2; axis++) {
            double expected = l == 0 ? 0 : form.derivative(axis).evaluate(x, y);
            assertThat(gradients[(2 * i + axis) * row + j]).isCloseTo(expected, within(1e-12));
          }
        }
      }
    }
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> CircularHarmonics.forms(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CircularHarmonics.values(-1, 1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CircularHarmonics.values(2, POINTS, new double[19]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("5 numbers a point");
    assertThatThrownBy(() -> CircularHarmonics.values(2, new double[3], new double[5]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> CircularHarmonics.gradients(0, new double[] {1, Double.NaN}, new double[2]))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coordinate 1");
  }
}
