package org.intertwiner.nn.layer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.LayerLab;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

/** Sums and lists of paths, lifts and projections. */
class PathsTest {
  private final FiniteGroup<Permutation> d4 = Groups.dihedral(4);
  private final Representation<Permutation> plane = Representations.plane(d4);
  private final FieldType<Permutation> image = FieldType.trivial(plane, 2);
  private final FieldType<Permutation> regular =
      FieldType.of(plane, Representations.regular(d4), 2);
  private final FieldType<Permutation> vectors = FieldType.of(plane, plane, 2);

  @Test
  void aResidualAddsItsPaths() {
    Network body =
        Network.of(Pointwise.elu(regular), SteerableConv.from(regular).to(regular).kernelSize(3));
    Residual residual = Residual.of(body);
    Weights weights = FieldLab.weights(residual, 1);
    Tensor x = FieldLab.normal(2, 2, 16, 5, 5);
    double[] sum = FieldLab.evaluate(residual, weights, x).toDoubles();
    double[] own = FieldLab.evaluate(body, FieldLab.weights(body, 1), x).toDoubles();
    double[] in = x.toDoubles();
    for (int i = 0; i < sum.length; i++) {
      own[i] += in[i];
    }
    assertThat(sum).containsExactly(own, within(1e-14));
    assertThat(FieldLab.check(residual, 5, 5).verdict().holds()).isTrue();
    assertThat(residual.weights()).allSatisfy(w -> assertThat(w.name()).startsWith("body.1."));
    assertThat(residual.children()).hasSize(2);
    assertThat(residual.size(7)).isEqualTo(7);
    assertThat(residual.asymmetry(7)).isEmpty();
    assertThat(LayerLab.gradientError(Network.of(residual), 3, 5)).isLessThan(1e-6);
  }

  @Test
  void aShortcutMayChangeTheType() {
    Residual residual =
        Residual.of(
            SteerableConv.from(image).to(regular).kernelSize(3).withStride(2),
            Network.of(
                SteerableConv.from(image).to(regular).kernelSize(1).withStride(2),
                Identity.of(regular)));
    assertThat(FieldLab.check(residual, 7, 7).verdict().holds()).isTrue();
    assertThat(residual.size(7)).isEqualTo(4);
    assertThat(residual.asymmetry(8)).hasValueSatisfying(s -> assertThat(s).contains("body"));
    assertThat(residual.output()).isEqualTo(regular);
    assertThat(residual.constants()).isNotEmpty();
  }

  @Test
  void pathsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> Residual.of(SteerableConv.from(image).to(regular).kernelSize(3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("shortcut");
    assertThatThrownBy(() -> Residual.of(Identity.of(image), Identity.of(regular)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("same fields");
    Residual shifted =
        Residual.of(
            SteerableConv.from(regular).to(regular).kernelSize(3).withPadding(0),
            Identity.of(regular));
    assertThat(shifted.size(9)).isZero();
    assertThat(shifted.asymmetry(9))
        .hasValueSatisfying(s -> assertThat(s).contains("9 cells", "leaves 7"));
    assertThatThrownBy(
            () ->
                FieldLab.evaluate(
                    shifted, FieldLab.weights(shifted, 1), FieldLab.normal(1, 1, 16, 9, 9)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("stride and padding");
    assertThatThrownBy(() -> Parallel.of(List.of())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void parallelPathsStandSideBySide() {
    Parallel parallel =
        Parallel.of(
            SteerableConv.from(image).to(regular).kernelSize(3),
            SteerableConv.from(image).to(vectors).kernelSize(5),
            Identity.of(image));
    assertThat(parallel.output()).isEqualTo(regular.plus(vectors).plus(image));
    assertThat(FieldLab.check(parallel, 6, 6).verdict().holds()).isTrue();
    assertThat(parallel.children()).hasSize(3);
    assertThat(parallel.size(6)).isEqualTo(6);
    assertThat(parallel.asymmetry(6)).isEmpty();
    assertThat(LayerLab.gradientError(Network.of(parallel), 5, 5)).isLessThan(1e-6);
  }

  @Test
  void projectionUndoesLifting() {
    for (Representation<Permutation> rho :
        List.of(Representations.regular(d4), Representations.trivial(d4), plane.tensor(plane))) {
      Lifting<Permutation> up = Lifting.of(image, rho);
      Projection<Permutation> down = Projection.of(up.output());
      Network both = Network.of(up, down);
      Tensor x = FieldLab.normal(3, 2, 2, 4, 4);
      double[] y = FieldLab.evaluate(both, FieldLab.weights(both, 1), x).toDoubles();
      double[] expected = x.toDoubles();
      for (int i = 0; i < expected.length; i++) {
        expected[i] *= Math.sqrt(rho.dimension());
      }
      assertThat(y).containsExactly(expected, within(1e-13));
      assertThat(FieldLab.check(up, 4, 4).verdict().holds()).isTrue();
      assertThat(FieldLab.check(down).verdict().holds()).isTrue();
    }
    assertThat(FieldLab.meanSquare(FieldLab.normal(1, 3))).isPositive();
  }

  @Test
  void liftingToRegularFieldsRepeatsEveryValue() {
    Lifting<Permutation> up = Lifting.of(image, Representations.regular(d4));
    Tensor x = FieldLab.normal(3, 1, 2);
    double[] y = FieldLab.evaluate(up, FieldLab.weights(up, 1), x).toDoubles();
    for (int i = 0; i < y.length; i++) {
      assertThat(y[i]).isCloseTo(x.toDoubles()[i / 8], within(1e-15));
    }
    assertThat(up.output()).isEqualTo(regular);
  }

  @Test
  void invariantsOfSpaceAreProjectedOut() {
    for (FieldType<?> type : List.of(FieldLab.points("point:I"), FieldLab.c4())) {
      FieldType<?> first = firstPart(type);
      Projection<?> layer = Projection.of(first);
      assertThat(FieldLab.check(layer).verdict().holds()).isTrue();
      assertThat(layer.output().isTrivial()).isTrue();
    }
  }

  private static <G> FieldType<G> firstPart(FieldType<G> type) {
    FieldType.Part<G> part = type.parts().get(0);
    return FieldType.of(type.action(), part.representation(), part.copies());
  }

  @Test
  void fieldsWithoutInvariantsAreRefused() {
    assertThatThrownBy(() -> Projection.of(vectors))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NormPool");
    assertThatThrownBy(() -> Lifting.of(image, plane))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("convolution");
    assertThatThrownBy(() -> Lifting.of(vectors, plane)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Lifting.of(image, plane.directSum(Representations.regular(d4))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Parallel");
  }

  @Test
  void anIdentityThatClaimsAnotherTypeIsRefuted() {
    FieldType<Permutation> four = FieldType.trivial(plane, 4);
    assertThat(FieldLab.check(new Relabelled(Identity.of(vectors), four), 4, 4).verdict().holds())
        .isFalse();
    assertThat(FieldLab.check(Identity.of(vectors), 4, 4).verdict().holds()).isTrue();
    assertThat(Intertwiner.from(vectors).to(vectors).kind()).isEqualTo("intertwiner");
  }
}
