package org.intertwiner.nn.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

class SphereFieldsTest {
  private static final SphereFields<?> FIELDS = SphereFields.standard();

  @Test
  void typesHoldTheCoefficientsOfBandLimitedFunctions() {
    assertThat(FIELDS.onSphere(3, 5).channels()).isEqualTo(3 * 25);
    assertThat(FIELDS.onRotations(2, 4).channels()).isEqualTo(2 * 4 * 63 / 3);
    FieldType<?> mixed = FIELDS.withCopies(3, l -> 4 - l);
    assertThat(mixed.channels()).isEqualTo(4 + 9 + 10);
    assertThat(SphereFields.signals(FIELDS.onSphere(3, 5), "test")).isEqualTo(3);
    assertThat(SphereFields.functions(FIELDS.onRotations(2, 4), "test")).isEqualTo(2);
    assertThat(FIELDS.action().dimension()).isEqualTo(3);
  }

  @Test
  void otherGroupsAndBandLimitsAreRefused() {
    assertThatThrownBy(() -> SphereFields.of(GroupNotation.parse("O3").action(3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("SO(3)");
    assertThatThrownBy(() -> FIELDS.onSphere(1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FIELDS.onSphere(0, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FIELDS.onSphere(1, 33)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphereFields.bandLimit(skipping(FIELDS), "test"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("degrees 0, 1, 2");
  }

  @Test
  void degreesInAnotherBasisAreRefused() {
    assertThat(SphereFields.bandLimit(FIELDS.onSphere(1, 6), "test")).isEqualTo(6);
    FieldType<?> vectors = vectors(FIELDS);
    assertThat(vectors.channels()).isEqualTo(FIELDS.onSphere(1, 2).channels());
    assertThatThrownBy(() -> SphereFields.bandLimit(vectors, "test"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("in the basis of harmonics");
  }

  /** An invariant and a vector (x, y, z), where harmonics of degree 1 are (y, z, x). */
  private static <G> FieldType<G> vectors(SphereFields<G> fields) {
    FieldType<G> one = FieldType.trivial(fields.action(), 1);
    return one.plus(FieldType.of(fields.action(), fields.action()));
  }

  private static <G> FieldType<G> skipping(SphereFields<G> fields) {
    FieldType<G> three = fields.onSphere(1, 3);
    return FieldType.of(fields.action(), three.parts().get(2).representation());
  }

  @Test
  void kernelsLieWhereTheySay() {
    LocalisedKernel kernel = LocalisedKernel.PUBLISHED.withReach(0.6);
    assertThat(kernel.points()).hasSize(24);
    assertThat(kernel.rotations()).hasSize(192);
    double[] north = {0, 0, 1};
    for (int p = 0; p < 24; p++) {
      double[] x = kernel.points().get(p).rotate(north);
      assertThat(x[2]).isCloseTo(Math.cos(0.2 * (p / 8 + 1)), within(1e-12));
      double[] y = kernel.rotations().get(8 * p).rotate(north);
      assertThat(y).containsExactly(x, within(1e-12));
      // the first turn moves the pole straight to the point: by the angle of the point alone
      UnitQuaternion straight = kernel.rotations().get(8 * p);
      assertThat(2 * Math.acos(Math.abs(straight.w()))).isCloseTo(0.2 * (p / 8 + 1), within(1e-12));
    }
    assertThatThrownBy(() -> kernel.withReach(4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new LocalisedKernel(0, 8, 8, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new LocalisedKernel(64, 256, 8, 1)).isInstanceOf(LimitExceeded.class);
  }
}
