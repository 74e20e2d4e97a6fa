package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.sample.Samples;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TupleAction;
import org.intertwiner.verify.tensor.TupleSpace;

/** Everything that is claimed of a model at one choice of lengths. */
final class ClaimBuilder<G> {
  /** Elements that interpolate decide nothing; so many give the figures. */
  private static final int INTERPOLATED = 32;

  private final ForeignModel model;
  private final Acting<G> group;
  private final ForeignRequest request;
  private final ForeignOptions options;
  private final Layout layout;
  private final String suffix;
  private final Sampler<ArrayTuple> inputs;
  private final List<Claim<?>> claims = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  ClaimBuilder(ForeignModel model, Acting<G> group, ForeignRequest request, Layout layout) {
    this.model = model;
    this.group = group;
    this.request = request;
    this.options = model.isThreadSafe() ? request.options() : request.options().withThreads(1);
    this.layout = layout;
    this.suffix = layout.label().isEmpty() ? "" : " at size " + layout.label();
    this.inputs = Samples.tuples(layout.inputs(), layout.in());
  }

  List<Claim<?>> claims() {
    return List.copyOf(claims);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The model between the declared actions of the group. */
  NumericMap<G, ArrayTuple, ArrayTuple> map() {
    return map(
        source(on(layout.inputs(), layout.in())),
        target(layout.outputs(), on(layout.outputs(), layout.out())));
  }

  private <H> DataAction<H, ArrayTuple> source(Map<String, DataAction<H, double[]>> parts) {
    return TupleAction.of(parts, TupleSpace.of(layout.inputs()));
  }

  private static <H> DataAction<H, ArrayTuple> target(
      List<ArrayForm> forms, Map<String, DataAction<H, double[]>> parts) {
    return TupleAction.of(parts, TupleSpace.of(forms).withIntegers());
  }

  private Map<String, DataAction<G, double[]>> on(
      List<ArrayForm> forms, Map<String, DeclaredAction> actions) {
    Map<String, DataAction<G, double[]>> out = new LinkedHashMap<>();
    for (ArrayForm form : forms) {
      out.put(form.name(), group.on(actions.get(form.name()), form.shape(), form.type()));
    }
    return out;
  }

  private <H> NumericMap<H, ArrayTuple, ArrayTuple> map(
      DataAction<H, ArrayTuple> source, DataAction<H, ArrayTuple> target) {
    return map(source, target, array -> array, layout.outputs());
  }

  private <H> NumericMap<H, ArrayTuple, ArrayTuple> map(
      DataAction<H, ArrayTuple> source,
      DataAction<H, ArrayTuple> target,
      Function<NumericArray, NumericArray> view,
      List<ArrayForm> kept) {
    NumericMap<H, ArrayTuple, ArrayTuple> map =
        NumericMap.of(model.name(), source, target, x -> outputs(model.run(x), view, kept));
    if (model.pipeline() > 1) {
      map =
          map.batched(
              xs -> model.runAll(xs).stream().map(y -> outputs(y, view, kept)).toList(),
              model.pipeline());
    }
    return options.random() || model.isRandom() ? map.declaredRandom() : map;
  }

  private static ArrayTuple outputs(
      ArrayTuple y, Function<NumericArray, NumericArray> view, List<ArrayForm> kept) {
    Map<String, NumericArray> out = new LinkedHashMap<>();
    kept.forEach(form -> out.put(form.name(), view.apply(y.at(form.name()))));
    return new ArrayTuple(out);
  }

  private <H> void claim(
      String of,
      NumericMap<H, ArrayTuple, ArrayTuple> map,
      Symmetry<H> symmetry,
      ForeignOptions how) {
    String kind = of + suffix;
    claims.add(new Claim<>(kind, map, symmetry, inputs, how, request.seed(kind)));
  }

  /** The group: in one claim where it acts exactly, else its exact part and the rest apart. */
  void group() {
    if (group.isTrivial()) {
      notes.add("the group " + group.name() + " has one element: nothing is claimed of it");
      return;
    }
    NumericMap<G, ArrayTuple, ArrayTuple> map = map();
    Symmetry<G> drawn = group.symmetry();
    Predicate<G> acts =
        g -> map.source().discretisation(g).coarser(map.target().discretisation(g)).decides();
    if (options.tolerance().isPresent() || ExactPart.isWhole(drawn, acts, request.seed("exact"))) {
      claim("group", map, new Renamed<>(drawn, group.name() + suffix), options);
      return;
    }
    ExactPart<G> exact = ExactPart.of(drawn, acts);
    if (!exact.isTrivial()) {
      claim("group", map, new Renamed<>(exact, exact.name() + suffix), options);
    }
    int few = Math.max(options.shard().count(), Math.min(INTERPOLATED, options.samples()));
    claim(
        "interpolated",
        map,
        new InterpolatingPart<>(drawn, "other elements of " + group.name() + suffix, acts),
        options.withSamples(few).withAdversarial(0, 0));
    notes.add(
        (exact.isTrivial()
                ? "of " + group.name() + suffix + " only the identity acts exactly on these arrays"
                : "elements of " + group.name() + suffix + " that interpolate decide nothing")
            + ": declare a tolerance, with its reason, to let the others decide");
  }

  /** Permutations of the nodes. */
  void permutations() {
    OptionalInt nodes = layout.nodes();
    if (nodes.isEmpty() || nodes.getAsInt() < 2 || !options.permutations()) {
      return;
    }
    int n = nodes.getAsInt();
    Map<String, DataAction<Permutation, double[]>> in = new LinkedHashMap<>();
    Map<String, DataAction<Permutation, double[]>> out = new LinkedHashMap<>();
    layout.inputs().forEach(f -> permuting(layout.in(), f, n).ifPresent(a -> in.put(f.name(), a)));
    layout
        .outputs()
        .forEach(f -> permuting(layout.out(), f, n).ifPresent(a -> out.put(f.name(), a)));
    if (!in.isEmpty()) {
      claim(
          "permutations",
          map(source(in), target(layout.outputs(), out)),
          Symmetries.permutations(n, "permutations of " + n + " nodes" + suffix),
          options);
    }
  }

  private static Optional<DataAction<Permutation, double[]>> permuting(
      Map<String, DeclaredAction> actions, ArrayForm form, int nodes) {
    return actions.get(form.name()).permuting(nodes, form.shape());
  }

  /** Translations of space, where an input holds positions. */
  void translations() {
    Map<String, DataAction<Translation, double[]>> in = translating(layout.inputs(), layout.in());
    if (in.isEmpty()) {
      return;
    }
    Map<String, DataAction<Translation, double[]>> out =
        translating(layout.outputs(), layout.out());
    int d = dimension();
    claim(
        "translations",
        map(source(in), target(layout.outputs(), out)),
        new Renamed<>(Symmetries.translations(d, 1), "translations" + suffix),
        options);
  }

  private static Map<String, DataAction<Translation, double[]>> translating(
      List<ArrayForm> forms, Map<String, DeclaredAction> actions) {
    Map<String, DataAction<Translation, double[]>> out = new LinkedHashMap<>();
    for (ArrayForm form : forms) {
      actions
          .get(form.name())
          .translating(form.shape())
          .ifPresent(action -> out.put(form.name(), action));
    }
    return out;
  }

  private int dimension() {
    int dimension = 0;
    List<ArrayForm> all = new ArrayList<>(layout.inputs());
    all.addAll(layout.outputs());
    for (ArrayForm form : all) {
      DeclaredAction action =
          layout.inputs().contains(form)
              ? layout.in().get(form.name())
              : layout.out().get(form.name());
      OptionalInt here = action.translated(form.shape());
      if (here.isPresent() && dimension != 0 && here.getAsInt() != dimension) {
        throw new InvalidInput(
            "positions '" + form.name() + "'",
            here.getAsInt() + " coordinates",
            dimension + " coordinates, as in the other positions",
            "declare vectors that are no positions as nodes(…)");
      }
      dimension = here.orElse(dimension);
    }
    return dimension;
  }

  /** The order and the composition of the batch. */
  void batch() {
    if (!options.batch()) {
      return;
    }
    Optional<Batch> found = Batch.of(model, layout);
    if (found.isEmpty()) {
      if (layout.inputs().stream().anyMatch(f -> f.axes().contains("batch"))) {
        notes.add("no batch of several items: nothing is claimed of its composition");
      }
      return;
    }
    Batch batch = found.get();
    List<ArrayForm> kept =
        layout.outputs().stream().filter(f -> batch.outputs().contains(f.name())).toList();
    if (batch.sure()) {
      Map<String, DataAction<Permutation, double[]>> in = order(layout.inputs(), batch.inputs());
      claim(
          "batch order",
          map(source(in), target(kept, order(kept, batch.outputs())), array -> array, kept),
          Renamed.withoutElements(
              Symmetries.permutations(batch.items(), "permutations of the batch"),
              "order of the batch" + suffix),
          options);
    }
    Map<String, DataAction<Translation, double[]>> mates = new LinkedHashMap<>();
    layout.inputs().stream()
        .filter(f -> batch.inputs().contains(f.name()) && f.type().isFloating())
        .forEach(f -> mates.put(f.name(), new BatchMates(batch.items())));
    List<ArrayForm> first =
        kept.stream()
            .map(f -> new ArrayForm(f.name(), f.type(), BatchMates.first(f.shape()), f.axes()))
            .toList();
    if (!mates.isEmpty()) {
      claim(
          "batch composition",
          map(source(mates), target(first, Map.of()), BatchMates::first, kept),
          Renamed.withoutElements(Symmetries.translations(1, 1), "batch composition" + suffix),
          options);
    }
  }

  private static Map<String, DataAction<Permutation, double[]>> order(
      List<ArrayForm> forms, Set<String> names) {
    Map<String, DataAction<Permutation, double[]>> out = new LinkedHashMap<>();
    forms.stream()
        .filter(f -> names.contains(f.name()))
        .forEach(f -> out.put(f.name(), Clouds.permuted(f.shape(), 0)));
    return out;
  }
}
