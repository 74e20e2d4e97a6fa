package org.intertwiner.nn.message.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.message.MessageLab;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionedMapTest {
  private static Weights weights(ConditionedMap<?> map, boolean random) {
    Weights weights = Weights.initial(map, MessageLab.ENGINE, DType.FLOAT64, 4);
    for (Parameter p : weights.learned()) {
      Shape shape = p.value().shape();
      Tensor any = MessageLab.random(DType.FLOAT64, 1, shape.size(), p.name().length());
      p.assign(
          random ? any.reshape(shape) : Tensors.zeros(MessageLab.ENGINE, DType.FLOAT64, shape));
    }
    return weights;
  }

  private static BinaryOperator<Tensor> bind(ConditionedMap<?> map, Weights weights) {
    return map.bind(weights.scope(false, new SplittableRandom(2)));
  }

  @ParameterizedTest
  @EnumSource(Conditioning.class)
  void commutesWithTheGroup(Conditioning conditioning) {
    commutes(MessageLab.group("O3"), conditioning);
  }

  private static <G> void commutes(NamedGroup<G> group, Conditioning conditioning) {
    FieldType<G> f = MessageLab.type(group, "2x0e+1o");
    FieldType<G> c = MessageLab.type(group, "1x0e+1o");
    FieldType<G> out = MessageLab.type(group, "2x0e+2x1o");
    ConditionedMap<G> map = ConditionedMap.of(conditioning, f, c, out);
    BinaryOperator<Tensor> bound = bind(map, weights(map, true));
    Tensor x = MessageLab.random(DType.FLOAT64, 5, f.channels(), 1);
    Tensor y = MessageLab.random(DType.FLOAT64, 5, c.channels(), 2);
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5; i++) {
      G g = group.group().random(random);
      Tensor there =
          bound.apply(
              MessageLab.turned(f.representation().from(g), x),
              MessageLab.turned(c.representation().from(g), y));
      Tensor expected = MessageLab.turned(out.representation().from(g), bound.apply(x, y));
      assertThat(MessageLab.difference(there, expected)).isLessThan(1e-12);
    }
    assertThat(map.conditioning()).isEqualTo(conditioning);
    assertThat(map.toString()).contains(conditioning.name());
  }

  /**
   * A pure map of [f; 1] and [c; 1] gives what a weak or strong map of f and c gives: its values on
   * products of unit vectors say which weights, and one more sample says that they are right.
   */
  @ParameterizedTest
  @EnumSource(
      value = Conditioning.class,
      names = {"WEAK", "STRONG"})
  void pureContainsWeakAndStrong(Conditioning conditioning) {
    contains(MessageLab.group("SO2"), conditioning);
  }

  private static <G> void contains(NamedGroup<G> group, Conditioning conditioning) {
    FieldType<G> two = FieldType.trivial(group.action(), 2);
    FieldType<G> three = FieldType.trivial(group.action(), 3);
    ConditionedMap<G> smaller = ConditionedMap.of(conditioning, two, three, three);
    BinaryOperator<Tensor> small = bind(smaller, weights(smaller, true));
    FieldType<G> one = FieldType.trivial(group.action(), 1);
    ConditionedMap<G> pure =
        ConditionedMap.of(Conditioning.PURE, two.plus(one), three.plus(one), three);
    Weights weights = weights(pure, false);
    Parameter product = weights.learned().get(0);
    double[] found = new double[product.value().size()];
    for (int w = 0; w < found.length; w++) {
      double[] unit = new double[found.length];
      unit[w] = 1;
      Shape shape = product.value().shape();
      product.assign(Tensors.from(MessageLab.ENGINE, DType.FLOAT64, shape, unit));
      found[w] = coefficient(small, bind(pure, weights));
    }
    product.assign(Tensors.from(MessageLab.ENGINE, DType.FLOAT64, product.value().shape(), found));
    Tensor f = MessageLab.random(DType.FLOAT64, 9, 2, 5);
    Tensor c = MessageLab.random(DType.FLOAT64, 9, 3, 6);
    Tensor large = bind(pure, weights).apply(withOne(f), withOne(c));
    assertThat(MessageLab.difference(large, small.apply(f, c))).isLessThan(1e-13);
  }

  /** Which coordinate, and which pair of unit vectors, a unit weight feeds, and what goes there. */
  private static double coefficient(BinaryOperator<Tensor> small, BinaryOperator<Tensor> pure) {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        double[] y = pure.apply(unit(i, 3), unit(j, 4)).toDoubles();
        for (int k = 0; k < 3; k++) {
          if (y[k] != 0) {
            return bilinear(small, i, j)[k] / y[k];
          }
        }
      }
    }
    throw new AssertionError("a weight that feeds nothing");
  }

  /** The coefficient of fᵢcⱼ, by differences; index 2 of f and 3 of c stand for the constant. */
  private static double[] bilinear(BinaryOperator<Tensor> map, int i, int j) {
    double[] both = at(map, i, j);
    double[] f = at(map, i, 3);
    double[] c = at(map, 2, j);
    double[] none = at(map, 2, 3);
    double[] mixed = new double[3];
    for (int k = 0; k < 3; k++) {
      double right = j == 3 ? 0 : c[k] - none[k];
      double left = i == 2 ? 0 : f[k] - none[k];
      mixed[k] =
          i < 2 && j < 3
              ? both[k] - none[k] - left - right
              : i < 2 ? left : j < 3 ? right : none[k];
    }
    return mixed;
  }

  private static double[] at(BinaryOperator<Tensor> map, int i, int j) {
    return map.apply(unit(i, 3).slice(1, 0, 2), unit(j, 4).slice(1, 0, 3)).toDoubles();
  }

  private static Tensor unit(int i, int size) {
    double[] values = new double[size];
    values[i] = 1;
    return MessageLab.tensor(DType.FLOAT64, 1, values);
  }

  private static Tensor withOne(Tensor x) {
    return x.pad(1, 0, 1)
        .add(
            MessageLab.tensor(
                DType.FLOAT64, 1, unit(x.shape().at(1), x.shape().at(1) + 1).toDoubles()));
  }

  @Test
  void refusesWhatDoesNotFit() {
    refuse(MessageLab.group("O3"));
  }

  private static <G> void refuse(NamedGroup<G> group) {
    FieldType<G> vectors = MessageLab.type(group, "2x1o");
    FieldType<G> scalars = MessageLab.type(group, "2x0e");
    assertThatThrownBy(() -> ConditionedMap.of(Conditioning.STRONG, scalars, vectors, scalars))
        .isInstanceOf(InvalidInput.class);
    ConditionedMap<G> map = ConditionedMap.of(Conditioning.PURE, vectors, scalars, vectors);
    BinaryOperator<Tensor> bound = bind(map, weights(map, true));
    Tensor wrong = MessageLab.random(DType.FLOAT64, 2, 3, 1);
    assertThatThrownBy(() -> bound.apply(wrong, wrong)).isInstanceOf(InvalidInput.class);
    assertThat(map.features()).isEqualTo(vectors);
    assertThat(map.attributes()).isEqualTo(scalars);
    assertThat(map.output()).isEqualTo(vectors);
  }
}
