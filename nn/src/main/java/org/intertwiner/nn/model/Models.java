package org.intertwiner.nn.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.structure.Residual;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;

/**
 * Networks by name.
 *
 * <p>Every model is made for the group of the request, whatever it is: regular fields under finite
 * groups, irreducible ones under SO(2), O(2), SO(3) and O(3). All of them take the options {@code
 * features} (for finite groups {@code regular} or {@code plain}, for others {@code irreps} or
 * {@code plain}, the plain control being the same architecture without kernels of a group), {@code
 * kernels} ({@code basis} or {@code operators}), {@code nonlinearity} ({@code relu}, {@code elu},
 * {@code silu}; for irreps {@code gated}, {@code norm}, {@code squash}, {@code fourier}), {@code
 * frequency} (the highest one of irreps) and {@code samples} (of Fourier non-linearities along a
 * turn).
 *
 * <p><i>Accuracy</i>: outputs are invariant under the elements of the group that keep the grid up
 * to rounding, on sizes for which a network is returned at all; networks in which the group becomes
 * smaller along the depth, under those of the last group. Fourier non-linearities in space, and in
 * the plane with a number of samples that 4 does not divide, add their {@linkplain
 * org.intertwiner.nn.layer.nonlinearity.FourierNonlinearity#samplingBound() sampling error}.
 *
 * <p><i>Source</i>: M. Weiler, G. Cesa, "General E(2)-equivariant steerable CNNs" (2019), tables 11
 * to 13; S. Zagoruyko, N. Komodakis, "Wide residual networks" (2016); M. Weiler et al., "3D
 * steerable CNNs" (2018); E. Jenner, M. Weiler, "Steerable partial differential operators for
 * equivariant neural networks" (2022).
 *
 * <pre>{@code
 * Models.of("mnist-rot", ModelRequest.of(Representations.plane(Groups.dihedral(16)), 28))
 * }</pre>
 */
public final class Models {
  private static final int SEARCH_STEPS = 12;
  private static final int DIGITS = 25_000;
  private static final int VOLUMES = 20_000;

  private Models() {}

  /**
   * A model that can be asked for.
   *
   * @param name its name
   * @param description one line
   * @param dimension axes of space: 2 for pictures, 3 for volumes
   */
  public record Entry(String name, String description, int dimension) {}

  /**
   * All models.
   *
   * @return in the order in which they should be read
   */
  public static List<Entry> entries() {
    return List.of(
        new Entry("digits", "four convolutions for small pictures, any group of the plane", 2),
        new Entry("plain", "the control of digits: plain convolutions; the group is ignored", 2),
        new Entry("cn-steerable", "seven layers, 24 … 96 fields, mean pooling, as in escnn", 2),
        new Entry("mnist-rot", "seven layers for rotated digits, D16 and C16 from layer 6", 2),
        new Entry("wide-resnet-16-8", "depth 16, width 8, D8 then D4 then D1", 2),
        new Entry("wide-resnet-10-8", "depth 10, width 8, D8 then D4 then D1", 2),
        new Entry("pdo", "digits with steerable differential operators for kernels", 2),
        new Entry("voxels", "four convolutions for volumes, any group of space", 3),
        new Entry("plain-voxels", "the control of voxels: plain convolutions", 3));
  }

  /**
   * The names of all models.
   *
   * @return each with its description
   */
  public static SortedMap<String, String> names() {
    SortedMap<String, String> names = new TreeMap<>();
    entries().forEach(e -> names.put(e.name, e.description));
    return names;
  }

  /**
   * A network.
   *
   * @param <G> the group elements
   * @param name one of {@link #entries}
   * @param request what it is for
   * @return the network, whose sizes keep the symmetry of the grid
   * @throws InvalidInput if there is no such model, an option is unknown or wrong, the size does
   *     not fit, or the group does not act on the space of the model
   * @throws LimitExceeded if a finite group is too large
   */
  public static <G> Network of(String name, ModelRequest<G> request) {
    Entry entry = entry(name);
    if (request.action().dimension() != entry.dimension) {
      throw new InvalidInput(
          "group for the model " + name,
          request.action().name()
              + " of "
              + request.action().group().name()
              + " in dimension "
              + request.action().dimension(),
          "an action in dimension " + entry.dimension,
          entry.dimension == 2 ? "groups of pictures move the plane" : "take a group of space");
    }
    boolean control = Features.PLAIN.equals(request.options().get("features"));
    return control ? made(name, ungrouped(request)) : made(name, request);
  }

  private static <G> Network made(String name, ModelRequest<G> request) {
    Options options = new Options(request.options());
    return switch (name) {
      case "digits" -> chain(name, digits(), usual(request, DIGITS), options, "relu");
      case "plain" -> plain(name, digits(), usual(request, DIGITS), options, "relu");
      case "cn-steerable" -> chain(name, steerable(options), request, options, "elu");
      case "mnist-rot" -> chain(name, rotated(request, options), request, options, "elu");
      case "pdo" -> operators(name, usual(request, DIGITS), options);
      case "wide-resnet-16-8" -> wide(name, 2, request, options);
      case "wide-resnet-10-8" -> wide(name, 1, request, options);
      case "voxels" -> chain(name, volumes(), usual(request, VOLUMES), options, "relu");
      default -> plain(name, volumes(), usual(request, VOLUMES), options, "relu");
    };
  }

  /** The same for the group of one element. */
  private static ModelRequest<Permutation> ungrouped(ModelRequest<?> request) {
    FiniteGroup<Permutation> one = Groups.cyclic(1);
    int dimension = request.action().dimension();
    return request.over(
        dimension == 2
            ? Representations.plane(one)
            : Representations.trivial(one).times(dimension));
  }

  /** Architectures of no publication have a usual size. */
  private static <G> ModelRequest<G> usual(ModelRequest<G> request, int parameters) {
    return request.parameters().isPresent() ? request : request.withParameters(parameters);
  }

  private static Entry entry(String name) {
    return entries().stream()
        .filter(e -> e.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "name of a model",
                    "\"" + name + "\"",
                    String.join(", ", entries().stream().map(Entry::name).toList()),
                    "names are lower-case words with hyphens"));
  }

  private static <G> Network chain(
      String name, ConvChain chain, ModelRequest<G> request, Options options, String first) {
    Features features = Features.read(request, options, Features.BASIS, first);
    return chain(name, chain, request, options, features);
  }

  private static <G> Network chain(
      String name, ConvChain chain, ModelRequest<G> request, Options options, Features features) {
    options.requireAllKnown(name);
    Building<G> building = features.building(request.action());
    return chain.network(building, chain.widths(building, request), request);
  }

  private static <G> Network operators(String name, ModelRequest<G> request, Options options) {
    Features features = Features.read(request, options, Features.OPERATORS, "relu");
    return chain(name, digits(), request, options, features);
  }

  private static Network plain(
      String name, ConvChain chain, ModelRequest<?> request, Options options, String first) {
    ModelRequest<Permutation> control = ungrouped(request);
    Features features = Features.read(control, options, Features.BASIS, first);
    options.requireAllKnown(name);
    Building<Permutation> building =
        new Features(Features.PLAIN, Features.BASIS, features.nonlinearity(), 0, 0)
            .building(control.action());
    return chain.network(building, chain.widths(building, control), control);
  }

  /** Weiler and Cesa (2019), section 3, in miniature. */
  private static ConvChain digits() {
    return new ConvChain(
        List.of(
            ConvChain.Stage.of(7, 4).pooling(),
            ConvChain.Stage.of(5, 6).pooling(),
            ConvChain.Stage.of(5, 8),
            ConvChain.Stage.of(5, 10)),
        Optional.empty(),
        false,
        List.of(),
        0);
  }

  /** Six convolutions of 24 … 96 regular fields with mean pooling, and two linear layers. */
  private static ConvChain steerable(Options options) {
    return new ConvChain(
        List.of(
            ConvChain.Stage.of(7, 24).padded(1),
            ConvChain.Stage.of(5, 48).pooling(),
            ConvChain.Stage.of(5, 48),
            ConvChain.Stage.of(5, 96).pooling(),
            ConvChain.Stage.of(5, 96),
            ConvChain.Stage.of(5, 64).padded(1)),
        Optional.empty(),
        false,
        List.of(64),
        options.real("dropout", 0, 0, 0.9));
  }

  /**
   * Weiler and Cesa (2019), table 12: widths for 16 orientations, √2 times fewer for twice as large
   * groups; D_N becomes C_N after the fifth convolution.
   */
  private static ConvChain rotated(ModelRequest<?> request, Options options) {
    double factor = 1;
    if (request.action().group() instanceof FiniteGroup<?> finite) {
      factor = Math.sqrt(16.0 / finite.order());
    }
    List<ConvChain.Stage> stages = new ArrayList<>();
    int[] kernels = {9, 7, 7, 7, 7, 5};
    int[] widths = {24, 32, 36, 36, 64, 96};
    for (int i = 0; i < kernels.length; i++) {
      ConvChain.Stage stage =
          ConvChain.Stage.of(kernels[i], (int) Math.max(1, Math.floor(factor * widths[i])));
      stages.add(i == 1 || i == 3 ? stage.pooling() : i == 5 ? stage.padded(0) : stage);
    }
    int after = options.whole("restrict-after", 5, 1, kernels.length);
    Optional<ConvChain.Cut> cut =
        subgroups(request.action(), options, 1, rotations(request.action())).stream()
            .map(g -> new ConvChain.Cut(after, g))
            .findFirst();
    return new ConvChain(stages, cut, true, List.of(96, 96), options.real("dropout", 0.3, 0, 0.9));
  }

  /** C_N for D_N, nothing for other groups. */
  private static <G> String rotations(Representation<G> action) {
    if (!(action.group() instanceof FiniteGroup<G> finite)) {
      return "none";
    }
    int turns = 0;
    for (int g = 0; g < finite.order(); g++) {
      double[][] m = action.from(finite.element(g));
      turns += m[0][0] * m[1][1] - m[0][1] * m[1][0] > 0 ? 1 : 0;
    }
    return turns < finite.order() ? "C" + turns : "none";
  }

  /** The groups of the option {@code restrict}, as many as there are places for them. */
  private static List<CompactGroup<?>> subgroups(
      Representation<?> action, Options options, int places, String otherwise) {
    String text = options.text("restrict", otherwise);
    if (text.equals("none")) {
      return List.of();
    }
    String[] names = text.split(",", -1);
    if (names.length != places) {
      throw new InvalidInput(
          "option restrict",
          "\"" + text + "\"",
          "none, or " + places + " subgroups of " + action.group().name(),
          "separate them by commas");
    }
    List<CompactGroup<?>> groups = new ArrayList<>();
    for (String name : names) {
      groups.add(GroupNotation.parse(name.trim()).group());
    }
    return groups;
  }

  /** Zagoruyko and Komodakis (2016), with the widths 16, 128, 256, 512. */
  private static <G> Network wide(
      String name, int blocks, ModelRequest<G> request, Options options) {
    Features features = Features.read(request, options, Features.BASIS, "elu");
    String usual = request.action().group().name().equals("D8") ? "D4,D1" : "none";
    List<CompactGroup<?>> groups = subgroups(request.action(), options, 2, usual);
    double dropout = options.real("dropout", 0, 0, 0.9);
    options.requireAllKnown(name);
    Building<G> building = features.building(request.action());
    if (!building.isPointwise()) {
      throw new InvalidInput(
          "group of the model " + name,
          request.action().group().name(),
          "a finite group",
          "its non-linearities act on single channels of regular fields");
    }
    WideResidual model = new WideResidual(blocks, List.of(16, 128, 256, 512), groups, dropout);
    if (request.parameters().isEmpty()) {
      return model.network(building, request, 1);
    }
    return closest(model, building, request, request.parameters().getAsInt());
  }

  /** The number of learned numbers grows about as the square of the scale. */
  private static <G> Network closest(
      WideResidual model, Building<G> building, ModelRequest<G> request, int target) {
    double scale = 1.0 / 16;
    Network best = model.network(building, request, scale);
    Network last = best;
    for (int i = 0; i < SEARCH_STEPS && last.parameterCount() != target; i++) {
      double ratio = Math.sqrt((double) target / last.parameterCount());
      scale = Math.max(1e-4, Math.min(64, scale * (1 + (ratio - 1) * (i < 6 ? 1 : 0.4))));
      last = model.network(building, request, scale);
      int now = Math.abs(last.parameterCount() - target);
      best = now < Math.abs(best.parameterCount() - target) ? last : best;
    }
    return best;
  }

  /**
   * Strided convolutions, as memory and time grow with the cube of the side; the last one is wide,
   * as few invariants are left of many channels.
   */
  private static ConvChain volumes() {
    return new ConvChain(
        List.of(
            ConvChain.Stage.of(5, 4).strided(),
            ConvChain.Stage.of(3, 6),
            ConvChain.Stage.of(3, 8).strided(),
            ConvChain.Stage.of(3, 24)),
        Optional.empty(),
        false,
        List.of(),
        0);
  }

  /**
   * The negative control of a network: every steerable convolution with the samples of its basis in
   * random order.
   *
   * @param network any network
   * @param random source of the order
   * @return a network with weights of the same shapes that commutes with nothing but translations
   * @throws InvalidInput if there is no steerable convolution in it: that would be no control
   */
  public static Network shuffled(Network network, RandomGenerator random) {
    if (!hasBasis(network)) {
      throw new InvalidInput(
          "negative control of a network",
          "no steerable convolution among " + network.layers().size() + " layers",
          "at least one basis to shuffle",
          "take the control with the option features=plain");
    }
    return shuffledNetwork(network, random);
  }

  private static boolean hasBasis(Layer layer) {
    return layer instanceof SteerableConv<?>
        || layer.children().stream().anyMatch(Models::hasBasis);
  }

  private static Network shuffledNetwork(Network network, RandomGenerator random) {
    List<Layer> layers = new ArrayList<>();
    network.layers().forEach(layer -> layers.add(shuffledLayer(layer, random)));
    return Network.of(layers);
  }

  private static Layer shuffledLayer(Layer layer, RandomGenerator random) {
    if (layer instanceof SteerableConv<?> convolution) {
      return convolution.withShuffledBasis(random);
    }
    if (layer instanceof Network network) {
      return shuffledNetwork(network, random);
    }
    if (layer instanceof Residual residual) {
      return Residual.of(
          shuffledLayer(residual.children().get(0), random),
          shuffledLayer(residual.children().get(1), random));
    }
    return layer;
  }
}
