package org.intertwiner.nn.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.api.Test;

class ClebschGordanTest {
  private static final SphereFields<?> FIELDS = SphereFields.standard();

  private static <G> ClebschGordanLayer<G> layer(SphereFields<G> fields) {
    return ClebschGordanLayer.from(fields.withCopies(3, l -> 3 - l))
        .to(fields.withCopies(4, l -> 2));
  }

  @Test
  void fragmentsAreCountedAsPairsOfCopies() {
    ClebschGordanLayer<?> layer = layer(FIELDS);
    // copies 3, 2, 1 of degrees 0, 1, 2; squares of one degree: even i ≤ j, odd i < j
    assertThat(layer.fragments(0)).isEqualTo(6 + 3 + 1);
    assertThat(layer.fragments(1)).isEqualTo(3 * 2 + 1 + 2);
    assertThat(layer.fragments(2)).isEqualTo(3 + 3 + 2 + 1);
    assertThat(layer.fragments(3)).isEqualTo(2);
  }

  @Test
  void degreeZeroOfSquaresIsTheSquaredNorm() {
    invariants(FIELDS);
  }

  private static <G> void invariants(SphereFields<G> fields) {
    ClebschGordanLayer<G> layer =
        ClebschGordanLayer.from(fields.onSphere(1, 3)).to(fields.withCopies(1, l -> 3));
    Weights weights = Weights.initial(layer, SphereLab.ENGINE, DType.FLOAT64, 0);
    assertThat(layer.fragments(0)).isEqualTo(3);
    double[] one = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    weights
        .all()
        .get(0)
        .assign(
            Tensors.from(
                SphereLab.ENGINE, DType.FLOAT64, weights.all().get(0).value().shape(), one));
    double[] x = SphereLab.normal(9, 1);
    double[] y = SphereLab.apply(layer, weights, x);
    double norm = 1 / Math.sqrt(1 + 1e-5);
    for (int l = 0; l < 3; l++) {
      double square = 0;
      for (int m = 0; m < 2 * l + 1; m++) {
        square += x[l * l + m] * x[l * l + m];
      }
      // the invariant unit vector of V_l ⊗ V_l is Σ e_m ⊗ e_m/√(2l+1), up to its sign
      assertThat(Math.abs(y[l])).isCloseTo(norm * square / Math.sqrt(2 * l + 1), within(1e-12));
    }
  }

  @Test
  void fragmentsAreNormalisedOverTheBatchAndRemembered() {
    ClebschGordanLayer<?> layer = layer(FIELDS);
    Weights weights = Weights.initial(layer, SphereLab.ENGINE, DType.FLOAT64, 2);
    double[] x = SphereLab.normal(6 * layer.input().channels(), 3);
    double[] big = x.clone();
    for (int i = 0; i < x.length; i++) {
      big[i] = 10 * x[i];
    }
    double[] y = SphereLab.applyTraining(layer, weights, x);
    double[] z = SphereLab.applyTraining(layer, weights, big);
    assertThat(z).containsExactly(y, within(1e-3));
    for (int step = 0; step < 300; step++) {
      SphereLab.applyTraining(layer, weights, x);
    }
    assertThat(SphereLab.apply(layer, weights, x)).containsExactly(y, within(1e-9));
  }

  @Test
  void layersCommuteWithEveryRotationInBothPrecisions() {
    for (Layer layer : List.of(layer(FIELDS), layer(FIELDS).withSparsePaths())) {
      LayerCheck.of(layer, SphereLab.weights(layer, 5)).samples(10).assertHolds();
      LayerCheck.of(layer, SphereLab.weights(layer, DType.FLOAT32, 5)).samples(10).assertHolds();
    }
    Layer mutant = new Mutant(layer(FIELDS));
    assertThat(LayerCheck.of(mutant, SphereLab.weights(mutant, 6)).samples(5).check().verdict())
        .matches(verdict -> !verdict.holds());
  }

  @Test
  void gradientsAreThoseOfCentralDifferences() {
    assertThat(SphereLab.gradientError(layer(FIELDS), 3, 7)).isLessThan(1e-6);
  }

  @Test
  void sparsePathsSpanAllDegreesAtLeastCost() {
    CouplingPaths all = CouplingPaths.all(6, 6);
    CouplingPaths sparse = CouplingPaths.sparse(6, 6);
    for (int l = 0; l < 6; l++) {
      assertThat(count(sparse, l, true)).isEqualTo(count(all, l, true));
      // for degree l the pairs l₁ ≠ l₂ that meet connect all degrees l₁ if l > 0: a tree of 5 edges
      assertThat(count(sparse, l, false)).isEqualTo(l == 0 ? 0 : 5);
      assertThat(count(all, l, false)).isGreaterThanOrEqualTo(count(sparse, l, false));
    }
    assertThat(layer(FIELDS).withSparsePaths().fragments(0)).isEqualTo(10);
  }

  private static int count(CouplingPaths paths, int l, boolean squares) {
    int count = 0;
    for (CouplingPaths.Product product : paths.products()) {
      boolean square = product.first() == product.second();
      count += square == squares && product.degrees().contains(l) ? 1 : 0;
    }
    return count;
  }

  @Test
  void theNetKeepsTheInvariantsOfEveryLayer() {
    Network network = ClebschGordanNet.network(FIELDS, 4, 3);
    Layer body = network.layers().get(0);
    assertThat(body.output().channels()).isEqualTo(1 + 12 + 12 + 48);
    assertThat(body.children()).hasSize(3);
    assertThat(body.kind()).isEqualTo("clebsch-gordan-net");
    LayerCheck.of(network, SphereLab.weights(network, 8)).samples(5).assertHolds();
    LayerCheck.of(network, SphereLab.weights(network, DType.FLOAT32, 8)).samples(5).assertHolds();
    double[] x = SphereLab.normal(16, 9);
    double[] y = SphereLab.apply(body, SphereLab.weights(body, 9), x);
    assertThat(y[0]).isEqualTo(x[0]);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    refusals(FIELDS);
  }

  private static <G> void refusals(SphereFields<G> fields) {
    FieldType<G> scalars = fields.onSphere(1, 1);
    FieldType<G> vectors = fields.onSphere(1, 2);
    assertThatThrownBy(() -> ClebschGordanLayer.from(scalars).to(vectors))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no product of degree 1");
    assertThatThrownBy(() -> ClebschGordanNet.of(List.<ClebschGordanLayer<G>>of()))
        .isInstanceOf(InvalidInput.class);
    ClebschGordanLayer<G> first = ClebschGordanLayer.from(vectors).to(fields.onSphere(2, 2));
    assertThatThrownBy(() -> ClebschGordanNet.of(List.of(first, first)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("neighbouring");
  }
}
