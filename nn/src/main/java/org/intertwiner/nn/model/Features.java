package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.convolution.Conv;
import org.intertwiner.nn.layer.convolution.KernelWindow;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.Activation;
import org.intertwiner.nn.layer.nonlinearity.FourierNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.GatedNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.operator.GaussianDerivative;
import org.intertwiner.nn.layer.operator.OperatorConv;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.NormPool;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * Ways of building for a choice of options.
 *
 * @param kind {@code regular}, {@code irreps} or {@code plain}
 * @param kernels {@code basis} for steerable kernels, {@code operators} for differential operators
 * @param nonlinearity name of the non-linearity
 * @param frequency highest frequency or degree of irreducible fields
 * @param samples nodes along a turn of Fourier non-linearities
 */
record Features(String kind, String kernels, String nonlinearity, int frequency, int samples) {
  static final String BASIS = "basis";
  static final String OPERATORS = "operators";
  static final String REGULAR = "regular";
  static final String IRREPS = "irreps";
  static final String PLAIN = "plain";

  private static final int LARGEST_ORDER = 48;
  private static final int LARGEST_ORDER_IN_SPACE = 120;
  private static final List<String> POINTWISE = List.of("relu", "elu", "silu");
  private static final List<String> FIBRE = List.of("gated", "norm", "squash", "fourier");

  /** Reads the options for the group of a request. */
  static Features read(
      ModelRequest<?> request, Options options, String firstKernels, String first) {
    boolean finite = request.action().group() instanceof FiniteGroup<?>;
    String kind =
        options.word("features", finite ? List.of(REGULAR, PLAIN) : List.of(IRREPS, PLAIN));
    boolean operators = firstKernels.equals(OPERATORS);
    List<String> ways = operators ? List.of(OPERATORS, BASIS) : List.of(BASIS, OPERATORS);
    String kernels = kind.equals(PLAIN) ? BASIS : options.word("kernels", ways);
    boolean pointwise = !kind.equals(IRREPS);
    List<String> allowed = new ArrayList<>(pointwise ? POINTWISE : FIBRE);
    if (allowed.remove(first)) {
      allowed.add(0, first);
    }
    String nonlinearity = options.word("nonlinearity", allowed);
    int usual = request.action().dimension() == 2 ? 3 : 2;
    int frequency = pointwise ? 0 : options.whole("frequency", usual, 1, 8);
    boolean fourier = nonlinearity.equals("fourier");
    // quarter turns of the plane permute the nodes, and so commute exactly, where 4 divides their
    // number
    int nodes = request.action().dimension() == 2 ? 4 * frequency + 4 : 4 * frequency + 1;
    int samples = fourier ? options.whole("samples", nodes, 2 * frequency + 1, 256) : 0;
    return new Features(kind, kernels, nonlinearity, frequency, samples);
  }

  /** The way of building over a group. */
  <G> Building<G> building(Representation<G> action) {
    if (kind.equals(PLAIN)) {
      return new Plain<>(this, action);
    }
    if (kind.equals(IRREPS)) {
      return new Irreducible<>(this, action, irreps(action));
    }
    if (!(action.group() instanceof FiniteGroup<G> finite)) {
      throw new InvalidInput(
          "regular fields of a network",
          "the group " + action.group().name(),
          "a finite group",
          "choose irreducible fields for continuous groups");
    }
    boolean flat = action.dimension() < 3;
    int largest = flat ? LARGEST_ORDER : LARGEST_ORDER_IN_SPACE;
    if (finite.order() > largest) {
      throw new LimitExceeded(
          "group of the network",
          finite.name() + " of order " + finite.order(),
          "at most " + largest + " elements",
          flat ? "use SO2 or O2 for finer rotations" : "use SO3 or O3");
    }
    return new Regular<>(this, action, Representations.regular(finite));
  }

  private Activation activation() {
    return switch (nonlinearity) {
      case "relu" -> Activation.relu();
      case "silu" -> Activation.silu();
      default -> Activation.elu();
    };
  }

  /** The non-trivial irreps, of functions on the circle or the sphere. */
  private <G> List<Representation<G>> irreps(Representation<G> action) {
    List<Representation<G>> found = new ArrayList<>();
    for (int k = 1; k <= frequency; k++) {
      found.add(irrep(action, k));
    }
    return found;
  }

  private static <G> Representation<G> irrep(Representation<G> action, int k) {
    if (action.group() instanceof SO2) {
      return Representations.frequency(action.group(), k);
    }
    if (action.group() instanceof O2) {
      return Representations.frequency(action.group(), 1, k);
    }
    if (action.group().name().equals("SO3")) {
      return RotationIrreps.spin(action.group(), HalfInteger.of(k));
    }
    if (action.group().name().equals("O3")) {
      return RotationIrreps.spin(action.group(), k, k % 2 == 0 ? 1 : -1);
    }
    throw new InvalidInput(
        "irreducible fields of a network",
        "the group " + action.group().name(),
        "SO2, O2, SO3 or O3",
        "choose regular fields for finite groups");
  }

  /**
   * Operators of order up to (size + 1)/2 by derivatives of Gaussians, Jenner and Weiler (2022), or
   * steerable kernels.
   */
  private <G> Layer steerable(
      FieldType<G> in, FieldType<G> out, int size, int stride, int padding) {
    if (kernels.equals(OPERATORS)) {
      return OperatorConv.from(in)
          .to(out)
          .upToOrder(Math.min(4, (size + 1) / 2))
          .withKernelSize(size, new GaussianDerivative(0.2 * size))
          .withStride(stride)
          .withPadding(padding);
    }
    return SteerableConv.from(in).to(out).kernelSize(size).withStride(stride).withPadding(padding);
  }

  private record Regular<G>(Features features, Representation<G> action, Representation<G> regular)
      implements Building<G> {
    @Override
    public FieldType<G> hidden(int width) {
      return FieldType.of(action, regular, width);
    }

    @Override
    public Layer nonlinearity(FieldType<G> hidden) {
      return Pointwise.of(hidden, features.activation());
    }

    @Override
    public Layer convolution(
        FieldType<G> input, FieldType<G> output, int size, int stride, int padding) {
      return features.steerable(input, output, size, stride, padding);
    }

    @Override
    public Layer invariants(FieldType<G> hidden) {
      return GroupPool.max(hidden);
    }

    @Override
    public boolean isPointwise() {
      return true;
    }

    @Override
    public <H> Building<H> over(Representation<H> other) {
      return features.building(other);
    }
  }

  private record Irreducible<G>(
      Features features, Representation<G> action, List<Representation<G>> irreps)
      implements Building<G> {
    @Override
    public FieldType<G> hidden(int width) {
      FieldType<G> type = FieldType.trivial(action, width);
      for (Representation<G> irrep : irreps) {
        type = type.plus(FieldType.of(action, irrep, width));
      }
      return type;
    }

    @Override
    public Layer nonlinearity(FieldType<G> hidden) {
      return switch (features.nonlinearity) {
        case "norm" -> NormNonlinearity.of(hidden);
        case "squash" -> NormNonlinearity.squash(hidden);
        case "fourier" ->
            FourierNonlinearity.onSphere(hidden, features.activation(), features.samples);
        default -> GatedNonlinearity.to(hidden);
      };
    }

    @Override
    public Layer convolution(
        FieldType<G> input, FieldType<G> output, int size, int stride, int padding) {
      return features.steerable(input, output, size, stride, padding);
    }

    @Override
    public Layer invariants(FieldType<G> hidden) {
      return NormPool.of(hidden);
    }

    @Override
    public boolean isPointwise() {
      return false;
    }

    @Override
    public <H> Building<H> over(Representation<H> other) {
      return features.building(other);
    }
  }

  private record Plain<G>(Features features, Representation<G> action) implements Building<G> {
    @Override
    public FieldType<G> hidden(int width) {
      return FieldType.trivial(action, width);
    }

    @Override
    public Layer nonlinearity(FieldType<G> hidden) {
      return Pointwise.of(hidden, features.activation());
    }

    @Override
    public Layer convolution(
        FieldType<G> input, FieldType<G> output, int size, int stride, int padding) {
      KernelWindow window =
          KernelWindow.of(action.dimension(), size).withStride(stride).withPadding(padding);
      return Conv.of(input, output, size).with(window);
    }

    @Override
    public Layer invariants(FieldType<G> hidden) {
      return GroupPool.max(hidden);
    }

    @Override
    public boolean isPointwise() {
      return true;
    }

    @Override
    public <H> Building<H> over(Representation<H> other) {
      return features.building(other);
    }
  }
}
