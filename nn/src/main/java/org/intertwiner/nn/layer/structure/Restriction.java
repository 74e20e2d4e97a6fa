package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * Fields over a group G seen as fields over a subgroup H: from here on a network need only commute
 * with H, as features of larger patches have less symmetry.
 *
 * <p><i>Formula</i>: ρ|_H(h) = ρ(φ(h)). Permutation fields are split into the orbits of H: a
 * regular field becomes |G:H| regular fields, a quotient field G/K the quotient fields of the
 * double cosets H\G/K, and their channels are only put in another order, so that pointwise layers
 * still fit. Other fields keep their channels; {@link #disentangled} splits them.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to the same. <i>Accuracy</i>: exact; a
 * permutation of channels. <i>Complexity</i>: one gather, none where the order stays.
 *
 * <pre>{@code
 * Restriction.of(FieldType.of(plane, Representations.regular(d8), 16), d4).output()  // 32×regular
 * }</pre>
 *
 * <p><i>Source</i>: Weiler and Cesa (2019), section 2.7; Serre (1977), section 7.3.
 *
 * @param <G> the elements of the larger group
 * @param <H> the elements of the smaller group
 */
public final class Restriction<G, H> implements Layer {
  private final FieldType<G> input;
  private final FieldType<H> output;
  private final Inclusion<H, G> inclusion;
  private final int[] order;

  private Restriction(
      FieldType<G> input, FieldType<H> output, Inclusion<H, G> inclusion, int[] order) {
    this.input = input;
    this.output = output;
    this.inclusion = inclusion;
    this.order = order;
  }

  /**
   * The restriction to a smaller group of the plane, by {@link Inclusion#standard}.
   *
   * @param <G> the elements of the larger group
   * @param <H> the elements of the smaller group
   * @param type fields over C_M, D_M, SO(2) or O(2)
   * @param subgroup a smaller one of these
   * @return the layer
   * @throws InvalidInput if the groups are not nested
   */
  public static <G, H> Restriction<G, H> of(FieldType<G> type, CompactGroup<H> subgroup) {
    return along(type, Inclusion.standard(type.group(), subgroup));
  }

  /**
   * The restriction along an inclusion.
   *
   * @param <G> the elements of the larger group
   * @param <H> the elements of the smaller group
   * @param type fields over the larger group
   * @param inclusion the smaller group in it
   * @return the layer
   * @throws InvalidInput if the fields are over another group
   */
  public static <G, H> Restriction<G, H> along(FieldType<G> type, Inclusion<H, G> inclusion) {
    Representation<H> action = inclusion.action(type);
    List<FieldType<H>> parts = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int p = 0; p < type.parts().size(); p++) {
      FieldType.Part<G> part = type.parts().get(p);
      int from = type.offset(p);
      Representation<H> rho = inclusion.pullBack(part.representation());
      if (rho.isPermutation() && rho instanceof FiniteRepresentation<H> finite) {
        for (OrbitSplit.Kind<H> kind : OrbitSplit.of(finite)) {
          int copies = Math.multiplyExact(part.copies(), kind.orbits().size());
          parts.add(FieldType.of(action, kind.representation(), copies));
          append(order, kind.orbits(), from, part.copies(), rho.dimension());
        }
      } else {
        parts.add(FieldType.of(action, rho, part.copies()));
        IntStream.range(from, from + part.channels()).forEach(order::add);
      }
    }
    FieldType<H> output = parts.stream().reduce(FieldType::plus).orElseThrow();
    int[] channels = order.stream().mapToInt(Integer::intValue).toArray();
    return new Restriction<>(type, output, inclusion, channels);
  }

  private static void append(
      List<Integer> order, List<int[]> orbits, int from, int copies, int dimension) {
    for (int copy = 0; copy < copies; copy++) {
      for (int[] orbit : orbits) {
        for (int point : orbit) {
          order.add(from + copy * dimension + point);
        }
      }
    }
  }

  @Override
  public String kind() {
    return "restriction";
  }

  @Override
  public FieldType<G> input() {
    return input;
  }

  @Override
  public FieldType<H> output() {
    return output;
  }

  /**
   * The smaller group in the larger one.
   *
   * @return φ: H → G
   */
  public Inclusion<H, G> inclusion() {
    return inclusion;
  }

  /**
   * An element of the smaller group as one of the larger.
   *
   * @param element h
   * @return φ(h)
   */
  public G embed(H element) {
    return inclusion.at(element);
  }

  /**
   * Whether no channel changes its place.
   *
   * @return true if the layer returns its very input
   */
  public boolean keepsOrder() {
    return IntStream.range(0, order.length).allMatch(i -> order[i] == i);
  }

  /**
   * The restriction followed by the split of all fields that are not permuted into irreducible
   * parts over the smaller group.
   *
   * @return two layers
   * @throws InvalidInput as {@link Disentangle#of}
   */
  public Network disentangled() {
    return Network.of(
        this, Disentangle.where(output, part -> !part.representation().isPermutation()));
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public List<Constant> constants() {
    return keepsOrder() ? List.of() : List.of(Constant.indices(order));
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    if (keepsOrder()) {
      return x -> x;
    }
    Tensor channels = scope.constant(0);
    return x -> {
      FixedMaps.requireChannels(kind(), input, x);
      return x.gather(1, channels);
    };
  }

  @Override
  public String toString() {
    return kind() + " of " + input + " to " + output;
  }
}
