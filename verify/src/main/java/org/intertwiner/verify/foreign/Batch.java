package org.intertwiner.verify.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.verify.action.declared.Adjacency;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.declared.Features;
import org.intertwiner.verify.action.declared.Image;
import org.intertwiner.verify.action.declared.Nodes;
import org.intertwiner.verify.action.declared.Positions;
import org.intertwiner.verify.action.sample.Samples;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.TensorSpec;

/**
 * Which arrays have a batch as their first axis.
 *
 * @param items how many items the batch has, at least 2
 * @param inputs the names of the inputs that have it
 * @param outputs the names of the outputs that have it
 * @param sure false where an input may or may not have it
 */
record Batch(int items, Set<String> inputs, Set<String> outputs, boolean sure) {

  /** The batch of a model at chosen shapes; empty where nothing can be claimed. */
  static Optional<Batch> of(ForeignModel model, Layout layout) {
    Set<Integer> lengths = new TreeSet<>();
    Set<String> symbols = new TreeSet<>();
    for (ArrayForm form : layout.inputs()) {
      if (startsWithBatch(layout.in().get(form.name()), form.shape().size())) {
        lengths.add(form.shape().get(0));
        symbol(model.inputs(), form.name()).ifPresent(symbols::add);
      }
    }
    if (lengths.size() != 1 || lengths.iterator().next() < 2) {
      return Optional.empty();
    }
    int items = lengths.iterator().next();
    Set<String> inputs = new TreeSet<>();
    boolean sure = true;
    for (ArrayForm form : layout.inputs()) {
      boolean known = startsWithBatch(layout.in().get(form.name()), form.shape().size());
      boolean named = symbol(model.inputs(), form.name()).filter(symbols::contains).isPresent();
      boolean alike = !form.shape().isEmpty() && form.shape().get(0) == items;
      if (known || named) {
        inputs.add(form.name());
      } else if (alike) {
        sure = false;
      }
    }
    Set<String> outputs = outputs(model, layout, items, inputs, !symbols.isEmpty());
    return outputs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Batch(items, inputs, outputs, sure));
  }

  /** Of open lengths those axes that follow when the batch grows; of fixed ones the alike. */
  private static Set<String> outputs(
      ForeignModel model, Layout layout, int items, Set<String> inputs, boolean open) {
    Optional<ArrayTuple> longer =
        open ? longer(model, layout, inputs, items + 1) : Optional.empty();
    Set<String> out = new TreeSet<>();
    for (ArrayForm form : layout.outputs()) {
      boolean alike = !form.shape().isEmpty() && form.shape().get(0) == items;
      boolean follows =
          longer
              .map(y -> y.at(form.name()).shape())
              .map(shape -> !shape.isEmpty() && shape.get(0) == items + 1)
              .orElse(true);
      if (alike && follows) {
        out.add(form.name());
      }
    }
    return out;
  }

  /** The outputs for a longer batch; empty if the model does not take it. */
  private static Optional<ArrayTuple> longer(
      ForeignModel model, Layout layout, Set<String> inputs, int items) {
    List<ArrayForm> forms = new ArrayList<>();
    for (ArrayForm form : layout.inputs()) {
      List<Integer> shape = new ArrayList<>(form.shape());
      if (inputs.contains(form.name())) {
        shape.set(0, items);
      }
      forms.add(new ArrayForm(form.name(), form.type(), shape, form.axes()));
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(items);
    try {
      return Optional.of(model.run(Samples.tuples(forms, layout.in()).sample(random)));
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException refused) {
      return Optional.empty(); // the length was open by name only
    }
  }

  /** By the meaning of the action alone. */
  private static boolean startsWithBatch(DeclaredAction action, int rank) {
    if (action instanceof Image) {
      return true;
    }
    if (action instanceof Features) {
      return rank >= 2;
    }
    return (action instanceof Nodes || action instanceof Positions || action instanceof Adjacency)
        && rank >= 3;
  }

  private static Optional<String> symbol(List<TensorSpec> specs, String name) {
    return specs.stream()
        .filter(spec -> spec.name().equals(name) && !spec.shape().isEmpty())
        .map(spec -> spec.shape().get(0))
        .filter(Dimension.Symbol.class::isInstance)
        .map(Dimension::toString)
        .findFirst();
  }
}
