package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.sample.Samples;
import org.intertwiner.verify.process.ProcessFailure;
import org.intertwiner.verify.process.ProcessFailure.Kind;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/** Runs a model once at every size that is to be tried, to see what it gives. */
final class Prober {
  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final ForeignModel model;
  private final Acting<?> group;
  private final ForeignRequest request;
  private final List<Layout> layouts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Prober(ForeignModel model, Acting<?> group, ForeignRequest request) {
    this.model = model;
    this.group = group;
    this.request = request;
    run();
  }

  /** One layout for every parity of space at which the model runs. */
  List<Layout> layouts() {
    return List.copyOf(layouts);
  }

  /** What was chosen. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private record Attempt(Optional<Layout> layout, Optional<Failure> failure) {}

  private record Failure(Map<String, List<Integer>> shapes, RuntimeException thrown) {
    private String toText() {
      boolean own = thrown instanceof Refusal || thrown instanceof ProcessFailure;
      return "at " + shapes + (own ? ": " + thrown.getMessage() : " it threw " + thrown);
    }
  }

  private void run() {
    List<String> names = model.inputs().stream().map(TensorSpec::name).toList();
    Map<String, DeclaredAction> in = Declarations.read("input", names, request.in());
    if (!model.outputs().isEmpty()) {
      Declarations.read(
          "output", model.outputs().stream().map(TensorSpec::name).toList(), request.out());
    }
    Sizes sizes = new Sizes(model.inputs(), in, group, request.options());
    if (!sizes.chosen().isEmpty()) {
      notes.add("open lengths were chosen: " + String.join(", ", sizes.chosen()));
    }
    Optional<Failure> failure = Optional.empty();
    for (List<Integer> candidates : sizes.candidates()) {
      for (int size : candidates) {
        Attempt attempt = attempt(sizes, size, in);
        attempt.layout().ifPresent(layouts::add);
        if (attempt.layout().isPresent()) {
          break;
        }
        failure = failure.or(attempt::failure);
      }
    }
    describe(sizes, failure);
  }

  private void describe(Sizes sizes, Optional<Failure> failed) {
    String failure = failed.map(Failure::toText).orElse("");
    if (layouts.isEmpty()) {
      boolean chosen = !sizes.chosen().isEmpty() || !sizes.spatial().isEmpty();
      failed.filter(f -> !chosen).ifPresent(f -> refuse(f.thrown()));
      throw new InvalidInput(
          "model '" + model.name() + "'",
          failure,
          "a model that runs on random inputs of these shapes",
          !chosen
              ? ""
              : "give the open lengths, for instance --size "
                  + sizes.spatial().stream()
                      .findFirst()
                      .orElseGet(() -> sizes.chosen().get(0).replaceAll(" =.*", ""))
                  + "=12");
    }
    if (!sizes.spatial().isEmpty()) {
      notes.add(
          "the open lengths of space "
              + sizes.spatial()
              + " were tried at "
              + String.join(" and at ", layouts.stream().map(Layout::label).toList())
              + (failure.isEmpty() ? "" : "; elsewhere the model does not run: " + failure));
    }
  }

  /** No other sizes can be given: a failure in words of its own says best what is wrong. */
  private static void refuse(RuntimeException failed) {
    if (failed instanceof Refusal refusal) {
      throw refusal;
    }
    if (failed instanceof ProcessFailure failure) {
      throw failure.toRefusal();
    }
  }

  private Attempt attempt(Sizes sizes, int size, Map<String, DeclaredAction> in) {
    Map<String, List<Integer>> shapes = sizes.shapes(size);
    List<ArrayForm> forms = Layout.forms(model.inputs(), shapes, in);
    forms.forEach(form -> group.on(in.get(form.name()), form.shape(), form.type()));
    ArrayTuple x = Samples.tuples(forms, in).sample(FACTORY.create(request.seed("probe")));
    ArrayTuple y;
    try {
      y = model.run(x);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException failed) {
      if (failed instanceof ProcessFailure failure && failure.kind() != Kind.REFUSED) {
        throw failure.toRefusal(); // it does not run at any size
      }
      return new Attempt(Optional.empty(), Optional.of(new Failure(shapes, failed)));
    }
    Map<String, DeclaredAction> out = Declarations.read("output", outputs(y), request.out());
    List<ArrayForm> given = new ArrayList<>();
    for (Map.Entry<String, DeclaredAction> entry : out.entrySet()) {
      NumericArray array = y.at(entry.getKey());
      group.on(entry.getValue(), array.shape(), array.type());
      given.add(Layout.form(entry.getKey(), array.type(), array.shape(), entry.getValue()));
    }
    String label = sizes.spatial().isEmpty() ? "" : Integer.toString(size);
    return new Attempt(Optional.of(new Layout(label, forms, given, in, out)), Optional.empty());
  }

  private List<String> outputs(ArrayTuple y) {
    return model.outputs().isEmpty()
        ? y.names()
        : model.outputs().stream().map(TensorSpec::name).toList();
  }
}
