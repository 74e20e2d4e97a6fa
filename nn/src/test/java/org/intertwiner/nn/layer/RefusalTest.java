package org.intertwiner.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private final FiniteGroup<Permutation> c8 = Groups.cyclic(8);
  private final Representation<Permutation> plane = Representations.plane(c8);
  private final FieldType<Permutation> regular =
      FieldType.of(plane, Representations.regular(c8), 2);
  private final FieldType<PlaneRotation> vectors =
      FieldType.of(
          Representations.plane(SO2.group()), Representations.frequency(SO2.group(), 1), 3);

  @Test
  void pointwiseFunctionsRefuseVectors() {
    assertThatThrownBy(() -> Pointwise.elu(vectors))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("freq:1 of SO2")
        .hasMessageContaining("norm or gated");
    assertThatThrownBy(() -> GroupPool.max(vectors)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void linearLayersRefuseFieldsThatMove() {
    assertThatThrownBy(() -> Linear.of(regular, 10))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("regular")
        .hasMessageContaining("pooling");
  }

  @Test
  void plainConvolutionsRefuseGroups() {
    assertThatThrownBy(() -> Conv.of(regular, regular, 3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("C8")
        .hasMessageContaining("SteerableConv");
  }

  @Test
  void gatesNeedFieldsThatMove() {
    assertThatThrownBy(() -> GatedNonlinearity.to(FieldType.trivial(plane, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Pointwise");
  }

  @Test
  void typesOfNeighboursMustAgree() {
    FieldType<Permutation> three = FieldType.of(plane, Representations.regular(c8), 3);
    assertThatThrownBy(() -> Network.of(List.of(Pointwise.elu(regular), Pointwise.elu(three))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2×regular")
        .hasMessageContaining("3×regular");
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    FieldType<Permutation> other =
        FieldType.of(Representations.plane(c4), Representations.regular(c4), 1);
    assertThatThrownBy(() -> SteerableConv.from(regular).to(other))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("C8")
        .hasMessageContaining("C4");
    assertThatThrownBy(() -> regular.plus(other)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FieldType.of(plane, Representations.regular(c4)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Network.of(List.<Layer>of())).isInstanceOf(InvalidInput.class);
  }

  @Test
  void sizesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> SteerableConv.from(regular).to(regular).kernelSize(0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> AntialiasedPool.of(regular, 1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FieldType.trivial(plane, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FieldType.of(Representations.regular(c8), plane))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("1, 2 or 3 rows");
  }

  @Test
  void theLintNamesLayerSizeAndRemedy() {
    Network network = Network.of(List.of(AntialiasedPool.of(regular, 4, 2)));
    assertThat(network.check(28)).isEmpty();
    assertThat(network.requireSymmetric(28)).isSameAs(network);
    assertThat(network.check(9))
        .singleElement()
        .satisfies(
            f ->
                assertThat(f.toString())
                    .contains("0.antialiased-pool on 9×9", "mod 2 = 1", "sizes ≡ 0 mod 2"));
    assertThatThrownBy(() -> network.requireSymmetric(9)).isInstanceOf(InvalidInput.class);
    assertThat(network.check(1)).isNotEmpty();
  }

  @Test
  void weightsOfAnotherNetworkAreRefusedAndNothingIsChanged() {
    Network small = network(2);
    Network large = network(3);
    Weights weights = Weights.initial(small, LayerLab.ENGINE, DType.FLOAT32, 1);
    Weights others = Weights.initial(large, LayerLab.ENGINE, DType.FLOAT32, 2);
    var before = weights.arrays();
    assertThatThrownBy(() -> weights.restore(others.arrays()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("another network");
    assertThatThrownBy(() -> weights.restore(java.util.Map.of())).isInstanceOf(InvalidInput.class);
    assertThat(weights.arrays()).isEqualTo(before);
    Weights same = Weights.initial(small, LayerLab.ENGINE, DType.FLOAT32, 7);
    assertThat(same.arrays()).isNotEqualTo(before);
    same.restore(before);
    assertThat(same.arrays()).isEqualTo(before);
  }

  private Network network(int copies) {
    FieldType<Permutation> hidden = FieldType.of(plane, Representations.regular(c8), copies);
    return Network.of(
        List.of(SteerableConv.from(FieldType.trivial(plane, 1)).to(hidden).kernelSize(3)));
  }

  @Test
  void fieldsOfTheWrongShapeAreRefused() {
    Network network = Network.of(List.of(GroupPool.max(regular)));
    Weights weights = Weights.initial(network, LayerLab.ENGINE, DType.FLOAT32, 1);
    var map = network.bind(weights);
    assertThatThrownBy(
            () -> map.apply(Tensors.zeros(LayerLab.ENGINE, DType.FLOAT32, Shape.of(1, 15, 3, 3))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("(batch, 16) followed by 2 axes of space");
  }
}
